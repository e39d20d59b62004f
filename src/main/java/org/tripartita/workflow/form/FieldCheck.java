package org.tripartita.workflow.form;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.tripartita.workflow.form.AnswerCheck.Rejection;

/** Checks one value against the kind and the limits of its field. */
final class FieldCheck {

	/** What a text may hold where its form states no limit. */
	private static final int LONGEST_TEXT = 4000;

	private static final Pattern EMAIL = Pattern.compile("[^@\\s<>\"]{1,64}@[^@\\s<>\"]{1,255}\\.[^@\\s<>\"]{2,63}");

	private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{6,20}");

	/**
	 * Line ends and tabs belong to a text; other control characters neither print nor are stored by PostgreSQL. Nor is
	 * half of a character, which a browser sends where a limit cut an emoji in two.
	 */
	private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\r\\t]]");

	private FieldCheck() {
	}

	static @Nullable Object value(FormField field, @Nullable Object sent, @Nullable List<Object> options) {
		if (sent == null || sent instanceof String text && text.isBlank()) {
			return null;
		}
		return switch (field.kind()) {
			case TEXT -> text(field, sent);
			case EMAIL -> matching(field, text(field, sent), EMAIL, "form.email");
			case PHONE -> matching(field, text(field, sent), PHONE, "form.phone");
			case NUMBER -> number(field, sent);
			case FLAG -> typed(field, sent, Boolean.class);
			case DATE -> moment(field, sent, LocalDate::parse);
			case TIME -> moment(field, sent, LocalTime::parse);
			case DATE_TIME -> moment(field, sent, OffsetDateTime::parse);
			case CHOICE -> offered(field, sent, options);
			case CHOICES -> typed(field, sent, List.class).stream().map(one -> offered(field, one, options)).distinct().toList();
			case ROWS -> throw new IllegalStateException("Rows are checked field by field");
		};
	}

	private static String text(FormField field, Object sent) {
		var text = typed(field, sent, String.class).strip();
		var limits = field.limits();
		int most = limits.maxLength() == null ? LONGEST_TEXT : limits.maxLength();
		if (text.length() > most) {
			throw new Rejection("form.too-long", field.label(), most, text.length());
		}
		if (limits.minLength() != null && text.length() < limits.minLength()) {
			throw new Rejection("form.too-short", field.label(), limits.minLength());
		}
		if (CONTROL.matcher(text).find()) {
			throw new Rejection("form.control-characters", field.label());
		}
		if (limits.pattern() != null && !Pattern.matches(limits.pattern(), text)) {
			throw limits.patternMessage() == null ? new Rejection("form.pattern", field.label())
					: new Rejection("form.pattern-said", field.label(), limits.patternMessage());
		}
		return text;
	}

	private static String matching(FormField field, String text, Pattern pattern, String reason) {
		if (!pattern.matcher(text).matches()) {
			throw new Rejection(reason, field.label());
		}
		return text;
	}

	private static BigDecimal number(FormField field, Object sent) {
		var number = decimal(field, sent);
		var limits = field.limits();
		if (limits.min() != null && number.compareTo(BigDecimal.valueOf(limits.min())) < 0) {
			throw new Rejection("form.too-low", field.label(), plain(limits.min()));
		}
		if (limits.max() != null && number.compareTo(BigDecimal.valueOf(limits.max())) > 0) {
			throw new Rejection("form.too-high", field.label(), plain(limits.max()));
		}
		int decimals = limits.decimals() == null ? 0 : limits.decimals();
		if (number.stripTrailingZeros().scale() > decimals) {
			throw new Rejection("form.decimals", field.label(), decimals);
		}
		return number;
	}

	private static BigDecimal decimal(FormField field, Object sent) {
		if (!(sent instanceof Number || sent instanceof String text && text.length() <= 20)) {
			throw new Rejection("form.wrong-type", field.label());
		}
		try {
			var number = new BigDecimal(sent.toString());
			if (number.precision() - number.scale() > 15 || number.scale() > 15) {
				throw new Rejection("form.wrong-type", field.label());
			}
			return number;
		}
		catch (NumberFormatException ex) {
			throw new Rejection("form.wrong-type", field.label());
		}
	}

	private static String plain(double bound) {
		return BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
	}

	private static String moment(FormField field, Object sent, Function<String, ?> parse) {
		var text = typed(field, sent, String.class);
		try {
			parse.apply(text);
			return text;
		}
		catch (DateTimeException ex) {
			throw new Rejection("form.date", field.label());
		}
	}

	private static Object offered(FormField field, Object sent, @Nullable List<Object> options) {
		if (options == null || options.stream().noneMatch(option -> option.toString().equals(sent.toString()))) {
			throw new Rejection("form.option", field.label());
		}
		return sent;
	}

	private static <T> T typed(FormField field, Object sent, Class<T> type) {
		if (!type.isInstance(sent)) {
			throw new Rejection("form.wrong-type", field.label());
		}
		return type.cast(sent);
	}

}
