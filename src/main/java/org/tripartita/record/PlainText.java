package org.tripartita.record;

import java.text.Normalizer;
import java.util.stream.Collectors;

/**
 * Text as it is kept and sealed: Unicode NFC, lines ended by {@code \n}, and nothing invisible that breaks a PDF or
 * shows something else than what is sealed (control characters, direction overrides, halves of characters).
 */
final class PlainText {

	private PlainText() {
	}

	static String of(String text) {
		final String lines = text.replace("\r\n", "\n").replace('\r', '\n');
		return Normalizer.normalize(lines.codePoints()
			.filter(PlainText::isReadable)
			.mapToObj(Character::toString)
			.collect(Collectors.joining()), Normalizer.Form.NFC);
	}

	/** One trimmed line: inner white space becomes one blank. */
	static String line(String text) {
		return of(text).replaceAll("[\\s\\u00a0\\u2028\\u2029]+", " ").strip();
	}

	private static boolean isReadable(int codePoint) {
		if (codePoint == '\n' || codePoint == '\t') {
			return true;
		}
		final boolean overridesDirection = (codePoint >= 0x202a && codePoint <= 0x202e)
				|| (codePoint >= 0x2066 && codePoint <= 0x2069);
		final boolean isNoCharacter = (codePoint & 0xfffe) == 0xfffe || (codePoint >= 0xfdd0 && codePoint <= 0xfdef);
		return !overridesDirection && !isNoCharacter && !Character.isISOControl(codePoint)
				&& Character.getType(codePoint) != Character.SURROGATE;
	}

}
