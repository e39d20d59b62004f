package org.tripartita.deadline;

/**
 * The acts with a limit of their own that are no task of one person: windows, periods of notice, duties of a body. Each
 * has a row in the decision {@code deadlines}.
 */
public enum Act {

	/** Applications to an open call, from its publication. */
	CALL_RECEPTION("callReception"),

	/** Interviews of an open call, from the close of reception. */
	CALL_INTERVIEWS("callInterviews"),

	/** Correcting an incomplete application, from the day on which it is asked for. */
	APPLICATION_CORRECTION("applicationCorrection"),

	/** The election of an open call and its published result. */
	CALL_ELECTION("callElection"),

	/** Naming who follows a member that left (X4). */
	SUCCESSOR_DESIGNATION("successorDesignation"),

	/** From the notice with its agenda to an ordinary session, at least. */
	ORDINARY_SESSION_NOTICE("ordinarySessionNotice"),

	/** From the notice with its agenda to an extraordinary session, at least. */
	EXTRAORDINARY_SESSION_NOTICE("extraordinarySessionNotice"),

	/** From a session without quorum to its second call. */
	SECOND_CALL("secondCall"),

	/** Publishing a session's minutes, from the session (G-08). */
	SESSION_MINUTES("sessionMinutes"),

	/** How long a consultation is open. */
	CONSULTATION("consultation"),

	/** How long the one extension of a consultation is. */
	CONSULTATION_EXTENSION("consultationExtension"),

	/** From the published timeline of co-creation to its start, at least (OGP). */
	PARTICIPATION_TIMELINE("participationTimeline"),

	/** The final report, from the end of the plan. */
	FINAL_REPORT("finalReport"),

	/** News of a commitment with a milestone whose date has passed, or whose plan is over (R13.3). */
	LATE_PROGRESS("lateProgress"),

	/** The reply to a citizen's comment or complaint (X11). */
	COMPLAINT_REPLY("complaintReply");

	private final String key;

	Act(final String key) {
		this.key = key;
	}

	/** The name in the decision. */
	public String key() {
		return key;
	}

}
