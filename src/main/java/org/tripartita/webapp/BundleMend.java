package org.tripartita.webapp;

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
	 * @throws BundleMismatchException if the file does not have the text as many times as expected
	 */
	String applyTo(final String content) {
		final int found = occurrencesIn(content);
		if (found != count) {
			throw new BundleMismatchException(this, found);
		}
		return content.replace(from, to);
	}

	private int occurrencesIn(final String content) {
		int found = 0;
		for (int at = content.indexOf(from); at >= 0; at = content.indexOf(from, at + from.length())) {
			found++;
		}
		return found;
	}

}
