package org.tripartita.opencall;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * That the facilitator of an exercise was recused or lost the confidence of a sector (E3b), or that the call for one was
 * cancelled and nobody facilitates (E3a).
 *
 * @param facilitationId who facilitated; null where nobody did
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

		/** The call of step 3 was cancelled before anybody facilitated; nobody reports it, it follows from the call. */
		CALL_CANCELLED;

		/** What somebody may report of a facilitator. */
		public static List<Cause> reported() {
			return List.of(RECUSAL, LOSS_OF_CONFIDENCE);
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
