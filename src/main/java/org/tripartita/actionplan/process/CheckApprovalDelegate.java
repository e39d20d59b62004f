package org.tripartita.actionplan.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tripartita.actionplan.ResultsAct;

import static org.tripartita.workflow.RoomVariables.EXERCISE_ID;

/** The gate G-03 asks the record: did the STL adopt a commitment that its agency took on? */
@Component
class CheckApprovalDelegate implements JavaDelegate {

	private final ResultsAct results;

	CheckApprovalDelegate(ResultsAct results) {
		this.results = results;
	}

	@Override
	public void execute(DelegateExecution execution) {
		ResultsActProcess.APPROVED.set(execution, results.approved(EXERCISE_ID.from(execution)));
	}

}
