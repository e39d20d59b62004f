package org.tripartita.opencall.process;

import static org.tripartita.workflow.RoomVariables.OUTCOME;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.opencall.CallDesignation;

/** The call ends with people designated. */
@Component
class ConcludeCallDelegate implements JavaDelegate {

	private final CallDesignation designation;

	ConcludeCallDelegate(CallDesignation designation) {
		this.designation = designation;
	}

	@Override
	public void execute(DelegateExecution execution) {
		designation.conclude(OpenCallProcess.CALL_ID.from(execution));
		OUTCOME.set(execution, OpenCallProcess.Ending.DESIGNATED.name());
	}

}
