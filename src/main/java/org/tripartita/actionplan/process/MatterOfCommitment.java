package org.tripartita.actionplan.process;

import java.util.Optional;
import java.util.UUID;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

import org.tripartita.actionplan.Commitments;
import org.tripartita.workflow.RoomMatter;
import org.tripartita.workflow.RoomVariables;

/** Each commitment is carried out in a room of its own; it is accepted and reported on in a task of its own. */
@Component
class MatterOfCommitment implements RoomMatter {

	private final Commitments commitments;

	MatterOfCommitment(Commitments commitments) {
		this.commitments = commitments;
	}

	@Override
	public Optional<String> of(String process, VariableScope room) {
		return commitment(process, room).flatMap(commitments::findById).map(commitment -> commitment.content().name());
	}

	private static Optional<UUID> commitment(String process, VariableScope room) {
		return switch (process) {
			case ImplementationProcess.KEY -> RoomVariables.ITEM_ID.find(room);
			case ReportProcess.KEY -> ReportProcess.COMMITMENT_ID.find(room);
			case ResultsActProcess.KEY -> ResultsActProcess.COMMITMENT_ID.find(room);
			default -> Optional.empty();
		};
	}

}
