package org.tripartita.secretariat.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** The fields that a browser sent, read with suspicion: what cannot be read is not there. */
record SentForm(Map<String, String> fields) {

	private static final int DAY_LENGTH = "2026-11-21".length();

	/** PostgreSQL holds no text with it. */
	private static final char KEPT_NOWHERE = '\0';

	Optional<UUID> id(String name) {
		try {
			return Optional.ofNullable(fields.get(name)).map(UUID::fromString);
		}
		catch (IllegalArgumentException noId) {
			return Optional.empty();
		}
	}

	<E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
		return Arrays.stream(type.getEnumConstants()).filter(one -> one.name().equals(fields.get(name))).findFirst();
	}

	/** A text without blanks around it; null where nothing or too much was written. */
	@Nullable String text(String name, int longest) {
		var text = fields.getOrDefault(name, "").replace("\r\n", "\n").strip();
		return text.isEmpty() || text.length() > longest || text.indexOf(KEPT_NOWHERE) >= 0 ? null : text;
	}

	/** A day as a field for days sends it. */
	Optional<LocalDate> day(String name) {
		try {
			return Optional.ofNullable(fields.get(name)).filter(text -> text.length() == DAY_LENGTH).map(LocalDate::parse);
		}
		catch (DateTimeParseException noDay) {
			return Optional.empty();
		}
	}

	/** A number from 1, as our own forms send it. */
	Optional<Integer> number(String name) {
		return Optional.ofNullable(fields.get(name)).filter(text -> text.matches("[1-9][0-9]{0,5}")).map(Integer::valueOf);
	}

	boolean flag(String name) {
		return "si".equals(fields.get(name));
	}

}
