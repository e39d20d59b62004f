package org.tripartita.identity;

import java.util.UUID;

/** What became of the wish to give, end or interrupt a mandate. */
public sealed interface MandateChange {

	/**
	 * It is recorded, and what the person reaches follows from it.
	 *
	 * @param appointmentId the appointment or the waiver
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

	static MandateChange refused(String reason) {
		return new Refused(reason);
	}

}
