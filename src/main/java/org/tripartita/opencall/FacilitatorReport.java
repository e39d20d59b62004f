package org.tripartita.opencall;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * That the facilitator of an exercise was recused or lost the confidence of a sector (E3b), that the call for one ended without
 * anybody, or that a sector asks for one where nobody facilitates (E3a).
 *
 * @param facilitationId who facilitated, or the decision that nobody does; null where neither is on record
 * @param by the role of whoever reported it: a sector's, or the facilitator's
 * @param reason public
 */
public record FacilitatorReport(UUID id, UUID exerciseId, @Nullable UUID facilitationId, Cause cause, String by, String reason,
		LocalDate happenedOn) {

	/** The last day of the charge: that on which the person stepped back, otherwise the day of the decision. */
	LocalDate lastDay(LocalDate decidedOn) {
		return cause == Cause.RECUSAL ? happenedOn : decidedOn;
	}

	/** What happened. */
	public enum Cause {

		/** The person steps back. */
		RECUSAL,

		/** A sector no longer accepts the person. */
		LOSS_OF_CONFIDENCE,

		/** Nobody facilitates, and a sector asks that somebody does. */
		WANTED,

		/** The call of step 3 was cancelled before anybody facilitated; nobody reports it, it follows from the call. */
		CALL_CANCELLED,

		/** The call of step 3 found nobody; the same. */
		CALL_VOID;

		/** What somebody may report of a facilitator or, where there is none, of that. */
		public static List<Cause> reported(boolean facilitated) {
			return facilitated ? List.of(RECUSAL, LOSS_OF_CONFIDENCE) : List.of(WANTED);
		}

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
