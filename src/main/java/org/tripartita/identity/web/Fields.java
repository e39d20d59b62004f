package org.tripartita.identity.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.tripartita.identity.NewMandate;
import org.tripartita.identity.Role;

/**
 * Reads the fields of a form of ours as texts, days and choices. What cannot be read becomes the first fault, a key of
 * the sentence that says so, and some harmless value in its place: nothing is done with a form that has a fault.
 */
final class Fields {

	/** A name, an organisation, a document. */
	static final int LINE = 200;

	/** Where powers come from. */
	static final int PARAGRAPH = 1000;

	private static final Pattern DAY = Pattern.compile("(19|20|21)\\d\\d-\\d\\d-\\d\\d");

	private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\r\\n\\t]]");

	private final Map<String, String> sent;

	private @Nullable String fault;

	Fields(Map<String, String> sent) {
		this.sent = sent;
	}

	/** The key of the sentence that says what could not be read. */
	Optional<String> fault() {
		return Optional.ofNullable(fault);
	}

	/** A text without the spaces around it, empty where none was written. */
	String text(String name, int longest) {
		var text = sent.getOrDefault(name, "").strip();
		if (text.length() > longest) {
			fail("people.form.too-long");
		}
		if (UNREADABLE.matcher(text).find()) {
			fail("people.form.unreadable");
		}
		return text;
	}

	/** A text, null where none was written. */
	@Nullable String textOrNone(String name, int longest) {
		var text = text(name, longest);
		return text.isEmpty() ? null : text;
	}

	LocalDate day(String name) {
		var day = dayOrNone(name);
		if (day == null) {
			fail("people.form.no-day");
		}
		return day == null ? LocalDate.EPOCH : day;
	}

	/** A day, null where none was written. */
	@Nullable LocalDate dayOrNone(String name) {
		var text = text(name, LINE);
		try {
			if (text.isEmpty()) {
				return null;
			}
			if (DAY.matcher(text).matches()) {
				return LocalDate.parse(text);
			}
		}
		catch (DateTimeParseException noDay) {
			// The same as any other text that is none.
		}
		fail("people.form.no-day");
		return LocalDate.EPOCH;
	}

	/** One of some names; the first where none of them was sent, which is a fault. */
	<E extends Enum<E>> E choice(String name, E[] choices) {
		var text = sent.getOrDefault(name, "");
		return Arrays.stream(choices).filter(choice -> choice.name().equals(text)).findFirst().orElseGet(() -> {
			fail("people.form.no-choice");
			return choices[0];
		});
	}

	/** The appointment that the fields of {@code identity/appointment} make up; its titular is found by whoever gives it. */
	NewMandate mandate(String username) {
		return new NewMandate(username, choice("papel", Role.values()), text("territorio", LINE), text("organizacion", LINE),
				text("documento", LINE), textOrNone("facultades", PARAGRAPH), null, day("desde"), dayOrNone("hasta"));
	}

	/** An id, null where none was sent. */
	@Nullable UUID id(String name) {
		return Addresses.id(sent.getOrDefault(name, "")).orElse(null);
	}

	private void fail(String key) {
		if (fault == null) {
			fault = key;
		}
	}

}
