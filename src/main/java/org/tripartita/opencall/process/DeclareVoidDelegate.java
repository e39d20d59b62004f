package org.tripartita.opencall.process;

import static org.tripartita.workflow.RoomVariables.OUTCOME;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.opencall.CallDesignation;

/** The call ends without anybody, by a decision whose reason is public. */
@Component
class DeclareVoidDelegate implements JavaDelegate {

	private final CallDesignation designation;

	DeclareVoidDelegate(CallDesignation designation) {
		this.designation = designation;
	}

	@Override
	public void execute(DelegateExecution execution) {
		designation.declareVoid(OpenCallProcess.CALL_ID.from(execution));
		OUTCOME.set(execution, OpenCallProcess.Ending.VOID.name());
	}

}
