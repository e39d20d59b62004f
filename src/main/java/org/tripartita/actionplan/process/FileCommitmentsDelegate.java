package org.tripartita.actionplan.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tripartita.actionplan.Deliberation;

import static org.tripartita.workflow.RoomVariables.EXERCISE_ID;
import static org.tripartita.workflow.RoomVariables.SECRETARIAT_ID;

/** Brings the submitted commitments to the STL and tells which decisions to wait for. */
@Component
class FileCommitmentsDelegate implements JavaDelegate {

	private final Deliberation deliberation;

	FileCommitmentsDelegate(Deliberation deliberation) {
		this.deliberation = deliberation;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var pending = deliberation.bringTo(SECRETARIAT_ID.from(execution), EXERCISE_ID.from(execution));
		ResultsActProcess.PENDING_ITEM_IDS.set(execution, pending);
	}

}
