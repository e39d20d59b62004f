package org.tripartita.ogp;

import java.util.List;

/** What became of something that somebody noted: taken, or refused for a reason that the person can mend. */
public sealed interface Noted {

	static Noted taken() {
		return new Taken();
	}

	static Noted refused(String reason, Object... arguments) {
		return new Refused(reason, List.of(arguments));
	}

	/** It is in the record. */
	record Taken() implements Noted {
	}

	/**
	 * Nothing was kept.
	 *
	 * @param reason the key of the sentence that says why
	 * @param arguments what the sentence speaks of
	 */
	record Refused(String reason, List<Object> arguments) implements Noted {
	}

}
