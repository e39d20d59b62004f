package org.tripartita.actionplan;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.tripartita.identity.Sector;

/**
 * What one sector said of a plan before its publication (R10.4 [P16]).
 *
 * @param note the dissent or the reason of the refusal, published; null where it endorses without one
 * @param position the office of who answered, never a person's name
 */
public record PlanEndorsement(Sector sector, Stand stand, @Nullable String note, String position, LocalDate actedOn) {

	/** Why it does not endorse; null where it does, with a note or without. */
	@Nullable String refusal() {
		return stand == Stand.REFUSED ? note : null;
	}

	/** How a sector stands to a plan. */
	public enum Stand {

		ENDORSED,

		/** Endorsed, with a note that is published with the plan (E10d). */
		DISSENT, REFUSED

	}

}
