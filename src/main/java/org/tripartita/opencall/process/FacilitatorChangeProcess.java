package org.tripartita.opencall.process;

import java.util.UUID;

import org.tripartita.opencall.FacilitatorReport.Cause;
import org.tripartita.opencall.FacilitatorReport.Way;
import org.tripartita.workflow.ProcessVariable;

/** Names that {@code facilitator-change} and this module agree on. */
final class FacilitatorChangeProcess {

	static final String KEY = "facilitator-change";

	static final ProcessVariable<UUID> REPORT_ID = ProcessVariable.ofId("reportId");

	/** What happened, for the decision {@code facilitator-confidence}. */
	static final ProcessVariable<Cause> CAUSE = ProcessVariable.ofEnum("cause", Cause.class);

	/** How many sectors do not keep their confidence, for the same decision. */
	static final ProcessVariable<Integer> AGAINST = ProcessVariable.ofCount("against");

	/** Whether the three accepted what was proposed. */
	static final ProcessVariable<Boolean> AGREED = ProcessVariable.ofFlag("agreed");

	/** How the exercise goes on. */
	static final ProcessVariable<Way> FACILITATION = ProcessVariable.ofEnum("facilitation", Way.class);

	/** The sector whose turn it is, as a role name. */
	static final ProcessVariable<String> INTERIM_SECTOR = ProcessVariable.ofText("interimSector");

	static final ProcessVariable<Turn> TURN = ProcessVariable.ofEnum("turn", Turn.class);

	/** What a new call ended with. */
	static final ProcessVariable<String> CALL_OUTCOME = ProcessVariable.ofText("callOutcome");

	/** What follows a turn. */
	enum Turn {

		NEXT, DECIDE

	}

	private FacilitatorChangeProcess() {
	}

}
