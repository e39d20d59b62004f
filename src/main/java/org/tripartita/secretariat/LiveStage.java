package org.tripartita.secretariat;

import org.jspecify.annotations.Nullable;

/** Where a session stands, as those who take part in it see it. */
public enum LiveStage {

	/** Its day has not come. */
	CALLED,

	/** Who is here is being noted. */
	ATTENDANCE,

	/** A sector was missing; the secretary sets another day. */
	RECONVENING,

	/** A round about a matter. */
	DELIBERATION,

	/** A vote in an extraordinary case. */
	VOTE,

	/** A matter without agreement is left for later or set aside. */
	SETTLEMENT,

	/** The secretary writes what was said. */
	MINUTES,

	/** The three sectors sign. */
	SIGNATURES,

	/** The secretary writes another notice in the place of the first. */
	CHANGING,

	/** A step of the process that has no part on the page. */
	OTHER,

	/** The product prepares the next step. */
	BETWEEN,

	HELD, UNSIGNED, NO_QUORUM, CANCELLED;

	/** What the places are asked at this stage; null where they are asked nothing. */
	public @Nullable LivePhase phase() {
		return switch (this) {
			case DELIBERATION -> LivePhase.DELIBERATION;
			case VOTE -> LivePhase.VOTE;
			default -> null;
		};
	}

	/** Whether the secretary answers what is asked at this stage on the page of the session; until then people may come. */
	public boolean answeredHere() {
		return this == ATTENDANCE || this == DELIBERATION || this == VOTE || this == SETTLEMENT;
	}

	/** Whether nothing is left for who keeps the papers. */
	public boolean over() {
		return this == HELD || this == NO_QUORUM || this == CANCELLED;
	}

}
