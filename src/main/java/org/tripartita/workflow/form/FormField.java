package org.tripartita.workflow.form;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One field of a form that an answer may fill.
 *
 * @param key the name of its value in the answer
 * @param label what people call it
 * @param kind which values it takes
 * @param required whether it must be answered while it is visible
 * @param editable false where the form only shows it
 * @param limits lengths, ranges and pattern
 * @param options the values offered in the form itself, null where the prefill offers them or any is allowed
 * @param optionsKey where the prefill offers the options
 * @param hiddenWhen conditions of the field and of the groups around it; any of them hides it
 * @param rows the fields of each row, for a repeated group
 */
record FormField(String key, String label, Kind kind, boolean required, boolean editable, Limits limits,
		@Nullable List<Object> options, @Nullable String optionsKey, List<Condition> hiddenWhen, List<FormField> rows) {

	enum Kind {

		TEXT, EMAIL, PHONE, NUMBER, FLAG, DATE, TIME, DATE_TIME, CHOICE, CHOICES, ROWS

	}

	/** Bounds of a value; null where the form states none. */
	record Limits(@Nullable Integer minLength, @Nullable Integer maxLength, @Nullable Double min, @Nullable Double max,
			@Nullable Integer decimals, @Nullable String pattern, @Nullable String patternMessage) {
	}

}
