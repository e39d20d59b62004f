package org.tripartita.actionplan.process;

import java.util.List;
import java.util.UUID;

import org.tripartita.workflow.ProcessVariable;

/** Names that {@code results-act} and this module agree on. */
final class ResultsActProcess {

	static final String KEY = "results-act";

	/** The items of the STL's agenda that are not decided yet. */
	static final ProcessVariable<List<UUID>> PENDING_ITEM_IDS = ProcessVariable.ofIds("pendingItemIds");

	/** The commitments that the STL adopted and whose agencies must answer. */
	static final ProcessVariable<List<UUID>> ADOPTED_IDS = ProcessVariable.ofIds("adoptedIds");

	/** The commitment whose agency answers. */
	static final ProcessVariable<UUID> COMMITMENT_ID = ProcessVariable.ofId("commitmentId");

	/** What the gate of the map asks (G-03). */
	static final ProcessVariable<Boolean> APPROVED = ProcessVariable.ofFlag("approved");

	enum Outcome {

		APPROVED, NONE_APPROVED

	}

	private ResultsActProcess() {
	}

}
