package org.tripartita.opencall;

import java.time.LocalDate;
import java.util.UUID;

/**
 * That the facilitator of an exercise was recused or lost the confidence of a sector (E3b).
 *
 * @param by the role of whoever reported it: a sector's, or the facilitator's
 * @param reason public
 */
public record FacilitatorReport(UUID id, UUID exerciseId, UUID facilitationId, Cause cause, String by, String reason,
		LocalDate happenedOn) {

	/** What happened. */
	public enum Cause {

		/** The person steps back. */
		RECUSAL,

		/** A sector no longer accepts the person. */
		LOSS_OF_CONFIDENCE

	}

	/** How an exercise goes on after its facilitator. */
	public enum Way {

		NEW_CALL,

		/** The three sectors facilitate in turn (E3a). */
		INTERIM,

		/** Without, by an explicit decision (E3c). */
		WITHOUT

	}

}
