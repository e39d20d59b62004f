package org.tripartita.opencall.process;

import static org.tripartita.workflow.RoomVariables.OUTCOME;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.opencall.CancelledCalls;

/** A call that was cancelled ends without anybody; the record says what follows. */
@Component
class LeaveCancelledDelegate implements JavaDelegate {

	private final CancelledCalls cancelled;

	LeaveCancelledDelegate(CancelledCalls cancelled) {
		this.cancelled = cancelled;
	}

	@Override
	public void execute(DelegateExecution execution) {
		OUTCOME.set(execution, OpenCallProcess.Ending.CANCELLED.name());
		OpenCallProcess.AFTER_CANCELLATION.set(execution, cancelled.next(OpenCallProcess.CALL_ID.from(execution)));
	}

}
