package org.tripartita.actionplan.process;

import java.util.Optional;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

import org.tripartita.actionplan.Commitments;
import org.tripartita.workflow.RoomMatter;
import org.tripartita.workflow.RoomVariables;

/** Each commitment is carried out in a room of its own. */
@Component
class MatterOfCommitment implements RoomMatter {

	private final Commitments commitments;

	MatterOfCommitment(Commitments commitments) {
		this.commitments = commitments;
	}

	@Override
	public Optional<String> of(String process, VariableScope room) {
		return process.equals(ImplementationProcess.KEY)
				? RoomVariables.ITEM_ID.find(room).flatMap(commitments::findById).map(commitment -> commitment.content().name())
				: Optional.empty();
	}

}
