package org.tripartita.participation;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.tripartita.actionplan.CommitmentState;

/**
 * A draft that a table put down, with what became of it; none disappears (R10.3, G-20 [S3:187]).
 *
 * @param rounds how often it came back to the table incomplete
 * @param stateReason why it was sent back, put aside or rejected; public
 */
public record TableDraft(UUID commitmentId, UUID mesaId, int rounds, String name, String commitmentText,
		String leadAgency, CommitmentState state, @Nullable String stateReason) {

	/** It passed the judgement of its quality and can be handed over. */
	boolean ready() {
		return state == CommitmentState.DRAFT;
	}

	/** It is being mended. */
	boolean inRework() {
		return state == CommitmentState.REWORK;
	}

	/** It went no further, at the table or in the STL. */
	public boolean setAside() {
		return state == CommitmentState.REJECTED || state == CommitmentState.PARKED;
	}

}
