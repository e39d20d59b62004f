package org.tripartita.workflow;

import org.jspecify.annotations.Nullable;

/**
 * One choice of a select, a radio or a checklist.
 *
 * @param label what people read
 * @param value what the answer carries
 * @param hint what choosing it means, for a page that says it beside the label; null where there is nothing to say
 */
public record Option(String label, String value, @Nullable String hint) {

	public Option(String label, String value) {
		this(label, value, null);
	}

}
