package org.tripartita.webapp;

/**
 * One text of one of Camunda's scripts that people get in another wording.
 *
 * @param bundle path of the script below Camunda's web root, for example {@code lib/deps.js}
 * @param from text of the shipped script, exactly
 * @param to text served instead
 * @param count how many times {@code from} is there
 * @param line where the mend is written down, for the message about a mend that does not fit
 */
record BundleMend(String bundle, String from, String to, int count, int line) {

	/**
	 * The script with this mend in it.
	 *
	 * @throws BundleMismatchException if the script does not have the text as many times as expected
	 */
	String applyTo(final String script) {
		final int found = occurrencesIn(script);
		if (found != count) {
			throw new BundleMismatchException(this, found);
		}
		return script.replace(from, to);
	}

	private int occurrencesIn(final String script) {
		int found = 0;
		for (int at = script.indexOf(from); at >= 0; at = script.indexOf(from, at + from.length())) {
			found++;
		}
		return found;
	}

}
