package org.tripartita.opencall;

import java.util.Objects;
import java.util.UUID;

/**
 * Something that a call published was clarified, corrected, suspended or resumed.
 *
 * @param number of the amendment, 1 for the first
 */
public record CallAmended(UUID callId, UUID exerciseId, int number, Kind kind) {

	/** What the amendment does. */
	public enum Kind {

		AMENDMENT, SUSPENSION, RESUMPTION

	}

	/** One that was written before its kind was told is like any other. */
	public CallAmended {
		kind = Objects.requireNonNullElse(kind, Kind.AMENDMENT);
	}

}
