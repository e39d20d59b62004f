package org.tripartita.opencall.web;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** What a text that somebody sent must be before it is kept. */
final class SentText {

	/** Line ends and tabs belong to a text; PostgreSQL stores no other control characters and nobody can read them. */
	private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\r\\t]]");

	private SentText() {
	}

	/** The key of what is wrong with a text that is needed; null where nothing is. */
	static @Nullable String fault(@Nullable String value, int longest) {
		var text = value == null ? "" : value.strip();
		if (text.isEmpty()) {
			return "opencall.web.fault.required";
		}
		if (text.length() > longest) {
			return "opencall.web.fault.long." + longest;
		}
		return CONTROL.matcher(text).find() ? "opencall.web.fault.characters" : null;
	}

}
