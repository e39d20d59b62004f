package org.tripartita.actionplan.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tripartita.actionplan.Deliberation;

import static org.tripartita.workflow.RoomVariables.EXERCISE_ID;

/** Notes what the STL decided and tells which commitments await their lead agency. */
@Component
class NoteDecisionsDelegate implements JavaDelegate {

	private final Deliberation deliberation;

	NoteDecisionsDelegate(Deliberation deliberation) {
		this.deliberation = deliberation;
	}

	@Override
	public void execute(DelegateExecution execution) {
		ResultsActProcess.ADOPTED_IDS.set(execution, deliberation.noteDecisions(EXERCISE_ID.from(execution)));
	}

}
