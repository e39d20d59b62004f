package org.tripartita.workflow.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.tripartita.workflow.Answer;
import org.tripartita.workflow.form.CheckedAnswer.Admitted;
import org.tripartita.workflow.form.CheckedAnswer.Rejected;
import org.tripartita.workflow.form.FormField.Kind;

/**
 * Checks on the server what the form asks for in the browser: a program may send anything.
 * Only keys of the form, no changed read-only value, every required visible field, every value of its type, within
 * its limits and among the options offered.
 */
public final class AnswerCheck {

	private static final int MOST_ROWS = 200;

	/** By this name a condition in a list asks for its own row, here as in the browser; any other name is the form's. */
	private static final String OWN = "this";

	private final Map<String, ? extends @Nullable Object> shown;

	private final Map<String, Object> data;

	private AnswerCheck(Map<String, ? extends @Nullable Object> shown, Map<String, ?> sent) {
		this.shown = shown;
		this.data = new HashMap<>(shown);
		data.putAll(sent);
	}

	/**
	 * @param shown what the form was prefilled with
	 */
	public static CheckedAnswer check(FormSchema form, Map<String, ?> sent, Map<String, ? extends @Nullable Object> shown) {
		try {
			return new Admitted(new Answer(new AnswerCheck(shown, sent).admit(form.fields(), sent)));
		}
		catch (Rejection rejection) {
			return new Rejected(rejection.reason, rejection.arguments);
		}
	}

	/**
	 * @param sent the answer, or a row of a list
	 */
	private Map<String, Object> admit(List<FormField> fields, Map<String, ?> sent) {
		refuseUndeclared(fields, sent);
		var visibleTo = new HashMap<>(data);
		visibleTo.put(OWN, sent);
		var admitted = new HashMap<String, Object>();
		var asked = new HashMap<Condition, Boolean>();
		var found = new HashSet<>(shown.keySet());
		found.removeAll(fields.stream().map(FormField::key).toList());
		for (var field : fields) {
			if (field.hiddenWhen().stream().anyMatch(condition -> asked.computeIfAbsent(condition, first -> first.holds(visibleTo)))) {
				continue;
			}
			if (requiredSinceOpened(field, sent, found)) {
				throw new Rejection("form.required-since", field.label());
			}
			var value = admit(field, sent.get(field.key()));
			if (value != null) {
				admitted.put(field.key(), value);
			}
		}
		return admitted;
	}

	/**
	 * A browser asks for every required field on view: one that did not arrive at all was hidden by what the form was
	 * opened with.
	 *
	 * @param found what the form did not ask for but was opened with
	 */
	private static boolean requiredSinceOpened(FormField field, Map<String, ?> sent, Set<String> found) {
		return field.required() && field.editable() && !sent.containsKey(field.key())
				&& field.hiddenWhen().stream().anyMatch(condition -> condition.asksFor(found));
	}

	private static void refuseUndeclared(List<FormField> fields, Map<String, ?> sent) {
		var declared = fields.stream().map(FormField::key).collect(Collectors.toSet());
		sent.keySet().stream().filter(key -> !declared.contains(key)).sorted().findFirst().ifPresent(key -> {
			throw new Rejection("form.undeclared", key);
		});
	}

	private @Nullable Object admit(FormField field, @Nullable Object sent) {
		if (!field.editable()) {
			return unchanged(field, sent, shown.get(field.key()));
		}
		var value = field.kind() == Kind.ROWS ? rows(field, sent) : FieldCheck.value(field, sent, options(field));
		if (field.required() && (value == null || Boolean.FALSE.equals(value) || List.of().equals(value))) {
			throw new Rejection("form.required", field.label());
		}
		return value;
	}

	private static @Nullable Object unchanged(FormField field, @Nullable Object sent, @Nullable Object shown) {
		if (sent != null && !Objects.equals(sent.toString(), String.valueOf(shown))) {
			throw new Rejection("form.read-only", field.label());
		}
		return shown;
	}

	private @Nullable List<Object> rows(FormField field, @Nullable Object sent) {
		if (sent == null) {
			return null;
		}
		if (!(sent instanceof List<?> list) || list.size() > MOST_ROWS) {
			throw new Rejection("form.wrong-type", field.label());
		}
		var rows = new ArrayList<Object>();
		for (var element : list) {
			if (!(element instanceof Map<?, ?> row)) {
				throw new Rejection("form.wrong-type", field.label());
			}
			var texts = new HashMap<String, Object>();
			row.forEach((key, value) -> texts.put(String.valueOf(key), value));
			rows.add(admit(field.rows(), texts));
		}
		return rows;
	}

	private @Nullable List<Object> options(FormField field) {
		if (field.optionsKey() == null) {
			return field.options();
		}
		return shown.get(field.optionsKey()) instanceof List<?> offered
				? offered.stream().<Object>map(AnswerCheck::optionValue).toList() : List.of();
	}

	private static @Nullable Object optionValue(Object option) {
		return option instanceof Map<?, ?> labelled ? labelled.get("value") : option;
	}

	/** Leaves the check at the first fault, so that a person reads one sentence at a time. */
	static final class Rejection extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private final String reason;

		private final transient List<Object> arguments;

		Rejection(String reason, Object... arguments) {
			super(reason, null, false, false);
			this.reason = reason;
			this.arguments = List.of(arguments);
		}

	}

}
