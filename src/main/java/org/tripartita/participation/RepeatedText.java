package org.tripartita.participation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Tells contributions that repeat the same text (E5c), whatever their capitals, accents, blanks and marks. Many people
 * rightly choose the same options or say the same in a few words, so only a longer free text tells.
 */
final class RepeatedText {

	private static final int SHORTEST_TELLING = 40;

	private RepeatedText() {
	}

	/** The SHA-256 of the free text, null where it is too short to tell. */
	static @Nullable String hash(Contribution contribution, Map<UUID, Question> questions) {
		var answers = contribution.answers()
			.entrySet()
			.stream()
			.filter(answer -> questions.get(answer.getKey()).open())
			.sorted(Comparator.comparing(answer -> questions.get(answer.getKey()).number()))
			.map(Map.Entry::getValue);
		var text = Stream.concat(answers, Stream.ofNullable(contribution.proposal()))
			.map(RepeatedText::plain)
			.collect(Collectors.joining("\n"))
			.strip();
		return text.length() < SHORTEST_TELLING ? null : sha256(text);
	}

	private static String plain(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFD)
			.replaceAll("\\p{M}", "")
			.toLowerCase(Locale.ROOT)
			.replaceAll("[^\\p{L}\\p{N}]+", " ")
			.strip();
	}

	private static String sha256(String text) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

}
