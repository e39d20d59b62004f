package org.tripartita.opencall.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.opencall.CallPublishing;

/** Opens the reception once more and makes the extension public (E2b). */
@Component
class PublishExtensionDelegate implements JavaDelegate {

	private final CallPublishing publishing;

	PublishExtensionDelegate(CallPublishing publishing) {
		this.publishing = publishing;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var call = publishing.extend(OpenCallProcess.CALL_ID.from(execution));
		OpenCallProcess.RECEPTION_ENDS_AT.set(execution, call.window().closesAt());
	}

}
