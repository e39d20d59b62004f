package org.tripartita.webapp;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One text of one of Camunda's scripts or style sheets that people get in another wording.
 *
 * @param bundle path of the file below Camunda's web root, for example {@code lib/deps.js}, or of the script that adds the
 * parts of an application, {@code plugin/cockpit/app/plugin.js}
 * @param from text of the shipped file, exactly
 * @param to text served instead
 * @param count how many times {@code from} is there
 * @param line where the mend is written down, for the message about a mend that does not fit
 */
record BundleMend(String bundle, String from, String to, int count, int line) {

	/**
	 * The file's content with this mend in it.
	 *
	 * @param content the file's bytes, each as one character: several times quicker to search than its letters
	 * @throws BundleMismatchException if the file does not have the text as many times as expected
	 */
	String applyTo(final String content) {
		// Skips as it searches: while nothing is compiled yet, indexOf takes three to ten times as long, half a second of a start.
		final Matcher shipped = Pattern.compile(bytes(from), Pattern.LITERAL).matcher(content);
		final String served = bytes(to);
		final StringBuilder mended = new StringBuilder(content.length() + served.length());
		int found = 0;
		int copied = 0;
		while (shipped.find()) {
			mended.append(content, copied, shipped.start()).append(served);
			copied = shipped.end();
			found++;
		}
		if (found != count) {
			throw new BundleMismatchException(this, found);
		}
		return mended.append(content, copied, content.length()).toString();
	}

	private static String bytes(final String text) {
		return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
	}

}
