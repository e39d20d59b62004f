package org.tripartita.identity;

import java.util.UUID;

/** What became of the wish to give, end or interrupt a mandate. */
public sealed interface MandateChange {

	/**
	 * It is recorded, and what the person reaches follows from it.
	 *
	 * @param appointmentId the appointment, the waiver or the person whose account was closed
	 */
	record Recorded(UUID appointmentId) implements MandateChange {
	}

	/**
	 * Nothing was changed.
	 *
	 * @param reason key of the sentence that says why
	 */
	record Refused(String reason) implements MandateChange {
	}

	/** Nothing was changed, for a reason. */
	static MandateChange refused(String reason) {
		return new Refused(reason);
	}

}
