package org.tripartita.secretariat.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.tripartita.secretariat.PaperKind;

/** The form of a paper as it came, whatever that is. */
record SentPaper(@Nullable String tipo, @Nullable String titulo, @Nullable String desde) {

	static final int LONGEST_LINE = 200;

	private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

	/** The key of what is wrong before anybody looks at the file, null where nothing is. */
	@Nullable String fault() {
		if (Arrays.stream(PaperKind.values()).noneMatch(kind -> kind.name().equals(tipo))) {
			return "paper.no-kind";
		}
		if (!isLine(titulo)) {
			return "paper.no-title";
		}
		return day(desde) == null ? "paper.no-day" : null;
	}

	LocalDate day() {
		return Objects.requireNonNull(day(desde));
	}

	/** Whether it is one line of readable text. */
	static boolean isLine(@Nullable String text) {
		return text != null && text.length() <= LONGEST_LINE && !CONTROL.matcher(text).find()
				&& text.codePoints().anyMatch(Character::isLetterOrDigit);
	}

	/** A day as browsers send it, null for anything else. */
	static @Nullable LocalDate day(@Nullable String text) {
		try {
			return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
		}
		catch (DateTimeParseException noDay) {
			return null;
		}
	}

}
