package org.tripartita.actionplan.web;

import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.tripartita.actionplan.Commitment;
import org.tripartita.actionplan.Commitments;
import org.tripartita.workflow.ExerciseWorkspace;

/** Where evidence is added; it goes on while an exercise is suspended, as the decision {@code suspension-scope} says. */
@Component
class CommitmentWorkspace implements ExerciseWorkspace {

	private final Commitments commitments;

	CommitmentWorkspace(Commitments commitments) {
		this.commitments = commitments;
	}

	@Override
	public String address() {
		return "/espacio/compromisos/";
	}

	@Override
	public String room() {
		return "commitment-implementation";
	}

	@Override
	public Optional<UUID> exerciseOf(UUID id) {
		return commitments.findById(id).map(Commitment::exerciseId);
	}

}
