package org.tripartita.exercise;

import java.util.List;
import java.util.UUID;

/** What became of something that somebody stated about a change of the garante. */
public sealed interface SuccessionResult {

	/** Nothing was kept, for a reason that the person can mend. */
	static SuccessionResult refused(String reason, Object... arguments) {
		return new Refused(reason, List.of(arguments));
	}

	/** It is in the record. */
	record Taken(UUID successionId) implements SuccessionResult {
	}

	/**
	 * Nothing was kept.
	 *
	 * @param reason the key of the sentence that says why
	 * @param arguments what the sentence speaks of
	 */
	record Refused(String reason, List<Object> arguments) implements SuccessionResult {
	}

}
