package org.tripartita.opencall.process;

import static org.tripartita.workflow.RoomVariables.OUTCOME;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.opencall.CallDesignation;
import org.tripartita.opencall.CancelledCalls;

/** The call ends without anybody, by a decision whose reason is public; the record says what follows. */
@Component
class DeclareVoidDelegate implements JavaDelegate {

	private final CallDesignation designation;

	private final CancelledCalls cancelled;

	DeclareVoidDelegate(CallDesignation designation, CancelledCalls cancelled) {
		this.designation = designation;
		this.cancelled = cancelled;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var call = OpenCallProcess.CALL_ID.from(execution);
		designation.declareVoid(call);
		OpenCallProcess.AFTER_VOID.set(execution, cancelled.nextAfterVoid(call));
		OUTCOME.set(execution, OpenCallProcess.Ending.VOID.name());
	}

}
