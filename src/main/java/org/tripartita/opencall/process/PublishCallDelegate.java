package org.tripartita.opencall.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.opencall.CallPublishing;

/** Seals the call and makes it public. */
@Component
class PublishCallDelegate implements JavaDelegate {

	private final CallPublishing publishing;

	PublishCallDelegate(CallPublishing publishing) {
		this.publishing = publishing;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var call = publishing.publish(OpenCallProcess.CALL_ID.from(execution));
		OpenCallProcess.PANEL.set(execution, !call.panel().isEmpty());
		OpenCallProcess.RECEPTION_ENDS_AT.set(execution, call.window().closesAt());
	}

}
