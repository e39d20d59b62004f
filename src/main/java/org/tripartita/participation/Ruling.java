package org.tripartita.participation;

import java.util.List;

/** What became of something that a person asked for. */
public sealed interface Ruling {

	Ruling DONE = new Done();

	/** It is done. */
	record Done() implements Ruling {
	}

	/**
	 * A rule stands against it; nothing was changed.
	 *
	 * @param reason key of the sentence that says what to mend
	 * @param arguments what the sentence speaks of
	 */
	record Refused(String reason, List<Object> arguments) implements Ruling {
	}

	static Ruling refused(String reason, Object... arguments) {
		return new Refused(reason, List.of(arguments));
	}

}
