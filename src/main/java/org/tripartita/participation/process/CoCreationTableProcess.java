package org.tripartita.participation.process;

import java.util.UUID;

import org.tripartita.workflow.ProcessVariable;

/** Names that {@code co-creation-table} and this module agree on. */
final class CoCreationTableProcess {

	static final String KEY = "co-creation-table";

	/** Whether the exercise still works on the topic. */
	static final ProcessVariable<Boolean> TOPIC_OPEN = ProcessVariable.ofFlag("topicOpen");

	/** The sitting. */
	static final ProcessVariable<UUID> MESA_ID = ProcessVariable.ofId("mesaId");

	/** The draft that is judged now. */
	static final ProcessVariable<UUID> DRAFT_ID = ProcessVariable.ofId("draftId");

	static final ProcessVariable<TableDecision> TABLE_DECISION = ProcessVariable.ofEnum("tableDecision", TableDecision.class);

	/** Whether the draft came back so often that the sectors say whether to go on. */
	static final ProcessVariable<Boolean> ROUNDS_SPENT = ProcessVariable.ofFlag("roundsSpent");

	static final ProcessVariable<Boolean> KEEP_WORKING = ProcessVariable.ofFlag("keepWorking");

	/** Whether there are drafts and the three sectors to hand them over. */
	static final ProcessVariable<Boolean> MESA_READY = ProcessVariable.ofFlag("mesaReady");

	static final ProcessVariable<Resolution> RESOLUTION = ProcessVariable.ofEnum("resolution", Resolution.class);

	/** What a table does after a draft. */
	enum TableDecision {

		DRAFT_AND_GO_ON, DRAFT_AND_FINISH,

		/** No further draft. */
		STOP

	}

	/** What becomes of a table that cannot hand over. */
	enum Resolution {

		/** More participants join. */
		COMPLETE,

		/** It goes on drafting. */
		DRAFT,

		/** The topic is closed. */
		CLOSE

	}

	private CoCreationTableProcess() {
	}

}
