package org.tripartita.opencall.process;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.tripartita.opencall.CallDesignation.Calling;
import org.tripartita.opencall.CancelledCalls.Next;
import org.tripartita.workflow.ProcessVariable;

/** Names that {@code open-call} and this module agree on. */
final class OpenCallProcess {

	static final String KEY = "open-call";

	/** The sector whose vacancy is called for, as a role name; only in a call for a vacancy. */
	static final ProcessVariable<String> VACANT_SECTOR = ProcessVariable.ofText("vacantSector");

	/** How many places of it are vacant. */
	static final ProcessVariable<Integer> VACANT_PLACES = ProcessVariable.ofCount("vacantPlaces");

	static final ProcessVariable<UUID> CALL_ID = ProcessVariable.ofId("callId");

	/** Whether the call was held before it was entered. */
	static final ProcessVariable<Boolean> HELD = ProcessVariable.ofFlag("held");

	/** The first moment after reception; a timer waits for it. */
	static final ProcessVariable<Instant> RECEPTION_ENDS_AT = ProcessVariable.ofInstant("receptionEndsAt");

	/** Whether somebody waits to be evaluated. */
	static final ProcessVariable<Boolean> TO_EVALUATE = ProcessVariable.ofFlag("toEvaluate");

	/** Whether the call named a panel. */
	static final ProcessVariable<Boolean> PANEL = ProcessVariable.ofFlag("panel");

	/** Whether the bases give a term for objections against the result. */
	static final ProcessVariable<Boolean> OBJECTABLE = ProcessVariable.ofFlag("objectable");

	/** How many can fill a place, for the decision {@code candidate-sufficiency}. */
	static final ProcessVariable<Integer> CANDIDATES = ProcessVariable.ofCount("candidates");

	/** How many sectors with places have nobody, for the same decision. */
	static final ProcessVariable<Integer> MISSING = ProcessVariable.ofCount("missing");

	/** Which sectors these are: each convenes its own for the tables (E7a). */
	static final ProcessVariable<List<String>> MISSING_SECTORS = ProcessVariable.ofRoles("missingSectors");

	/** What the convener does about a shortage. */
	static final ProcessVariable<Choice> REMEDY = ProcessVariable.ofEnum("remedy", Choice.class);

	/** Who is called next, and what for. */
	static final ProcessVariable<Calling> CALLING = ProcessVariable.ofEnum("calling", Calling.class);

	static final ProcessVariable<List<UUID>> CANDIDATE_IDS = ProcessVariable.ofIds("candidateIds");

	/** The candidate whose turn it is in the task for each place. */
	static final ProcessVariable<UUID> APPLICATION_ID = ProcessVariable.ofId("applicationId");

	/** Whether each sector with places has somebody. */
	static final ProcessVariable<Boolean> COVERED = ProcessVariable.ofFlag("covered");

	/** What follows a call that was cancelled. */
	static final ProcessVariable<Next> AFTER_CANCELLATION = ProcessVariable.ofEnum("afterCancellation", Next.class);

	/** What follows a call that found nobody. */
	static final ProcessVariable<Next> AFTER_VOID = ProcessVariable.ofEnum("afterVoid", Next.class);

	enum Choice {

		EXTEND, INVITE, VOID

	}

	/** What the room ends with. */
	enum Ending {

		DESIGNATED, VOID, CANCELLED

	}

	private OpenCallProcess() {
	}

}
