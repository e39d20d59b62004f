package org.tripartita.identity.web;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote into one of a page's forms and could not be taken, so that it is shown again.
 *
 * @param form the name of the form, empty where none was sent
 * @param fault key of the sentence that says why, null where nothing is at fault
 */
record Sent(String form, Map<String, String> fields, @Nullable String fault) {

	/** Nothing was sent yet. */
	static final Sent NOTHING = new Sent("", Map.of(), null);

	/** Whether it was this form. */
	public boolean is(String name) {
		return form.equals(name);
	}

	/** What was written into a field of this form, else what a fresh form shows. */
	public String of(String name, String field, String fresh) {
		return is(name) ? fields.getOrDefault(field, "") : fresh;
	}

}
