package org.tripartita.actionplan.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tripartita.actionplan.ResultsAct;
import org.tripartita.actionplan.process.ResultsActProcess.Outcome;

import static org.tripartita.workflow.RoomVariables.EXERCISE_ID;
import static org.tripartita.workflow.RoomVariables.OUTCOME;
import static org.tripartita.workflow.RoomVariables.SECRETARIAT_ID;

/** Seals the act of results; its outcome is whether anything was approved. */
@Component
class SealResultsDelegate implements JavaDelegate {

	private final ResultsAct results;

	SealResultsDelegate(ResultsAct results) {
		this.results = results;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var exercise = EXERCISE_ID.from(execution);
		results.seal(exercise, SECRETARIAT_ID.find(execution).orElse(null));
		OUTCOME.set(execution, (results.approved(exercise) ? Outcome.APPROVED : Outcome.NONE_APPROVED).name());
	}

}
