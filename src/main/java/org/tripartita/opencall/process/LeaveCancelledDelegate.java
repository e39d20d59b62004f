package org.tripartita.opencall.process;

import static org.tripartita.workflow.RoomVariables.OUTCOME;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The room of a call that was cancelled ends without anybody. */
@Component
class LeaveCancelledDelegate implements JavaDelegate {

	@Override
	public void execute(DelegateExecution execution) {
		OUTCOME.set(execution, OpenCallProcess.Ending.CANCELLED.name());
	}

}
