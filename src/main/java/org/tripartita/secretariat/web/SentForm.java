package org.tripartita.secretariat.web;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** The fields that a browser sent, read with suspicion: what cannot be read is not there. */
record SentForm(Map<String, String> fields) {

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

	boolean flag(String name) {
		return "si".equals(fields.get(name));
	}

}
