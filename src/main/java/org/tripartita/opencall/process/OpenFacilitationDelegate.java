package org.tripartita.opencall.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.opencall.CancelledCalls;

/** Nobody facilitates and the call was cancelled or found nobody: the three sectors are asked how it goes on. */
@Component
class OpenFacilitationDelegate implements JavaDelegate {

	private final CancelledCalls cancelled;

	OpenFacilitationDelegate(CancelledCalls cancelled) {
		this.cancelled = cancelled;
	}

	@Override
	public void execute(DelegateExecution execution) {
		cancelled.askTheThree(OpenCallProcess.CALL_ID.from(execution));
	}

}
