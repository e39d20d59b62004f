package org.tripartita.actionplan;

/** The life of a commitment (domain 7.15). */
public enum CommitmentState {

	DRAFT,

	/** Sent back to the table with reasons. */
	REWORK,

	/** With the STL, which has not decided or whose decision awaits the lead agency. */
	SUBMITTED,

	REJECTED,

	/** Put aside with a reason; it can come back in another exercise (G-20). */
	PARKED,

	/** Adopted by the STL and taken on by its lead agency (G-13). */
	APPROVED,

	IN_PROGRESS,

	/** A milestone is late; the reason is public (R13.3). */
	DELAYED,

	/** Every milestone is complete, with evidence (G-18). */
	COMPLETED,

	/** Its plan is over; the final report gives it its disposition (G-28). */
	CLOSED;

	/** True where its plan is published and it is being carried out. */
	public boolean underWay() {
		return this == IN_PROGRESS || this == DELAYED;
	}

}
