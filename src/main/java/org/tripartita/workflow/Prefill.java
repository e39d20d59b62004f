package org.tripartita.workflow;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** What a form shows when it is opened: values of its fields and data that its texts, tables and choices refer to. */
public final class Prefill {

	private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

	private final Set<String> formatted = new HashSet<>();

	/** A text as it is: in a field, or letter by letter in a text of the form. */
	public Prefill text(String key, @Nullable String text) {
		return put(key, text);
	}

	/** Markdown of our own for a text of the form, with what people wrote in it passed through {@link Verbatim}. */
	public Prefill markdown(String key, @Nullable String markdown) {
		formatted.add(key);
		return put(key, markdown);
	}

	/** A calendar day, shown in a date field. */
	public Prefill date(String key, @Nullable LocalDate date) {
		return put(key, date == null ? null : date.toString());
	}

	public Prefill number(String key, @Nullable Number number) {
		return put(key, number);
	}

	public Prefill flag(String key, boolean value) {
		return put(key, value);
	}

	/** The choices of a field whose {@code valuesKey} is the key. */
	public Prefill options(String key, List<Option> options) {
		return put(key, options.stream().map(Prefill::choice).toList());
	}

	private static Map<String, String> choice(Option option) {
		return option.hint() == null ? Map.of("label", option.label(), "value", option.value())
				: Map.of("label", option.label(), "value", option.value(), "hint", option.hint());
	}

	/** The rows of a table or of a dynamic list. */
	public Prefill rows(String key, List<? extends Map<String, ?>> rows) {
		return put(key, List.copyOf(rows));
	}

	/** The chosen values of a checklist. */
	public Prefill chosen(String key, List<String> values) {
		return put(key, List.copyOf(values));
	}

	private Prefill put(String key, @Nullable Object value) {
		values.put(key, value);
		return this;
	}

	public Map<String, @Nullable Object> values() {
		return values;
	}

	/**
	 * The same as a browser gets them.
	 *
	 * @param shown the keys that texts of the form show, as Markdown
	 */
	public Map<String, @Nullable Object> values(Set<String> shown) {
		var sent = new LinkedHashMap<>(values);
		sent.replaceAll((key, value) -> shown.contains(key) && !formatted.contains(key) && value instanceof String text ? Verbatim.of(text)
				: value);
		return sent;
	}

}
