package org.tripartita.opencall.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.opencall.CallEvaluation;
import org.tripartita.opencall.CallPublishing;

/** Reception is over; says whether somebody is to be evaluated. */
@Component
class CloseReceptionDelegate implements JavaDelegate {

	private final CallPublishing publishing;

	private final CallEvaluation evaluation;

	CloseReceptionDelegate(CallPublishing publishing, CallEvaluation evaluation) {
		this.publishing = publishing;
		this.evaluation = evaluation;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var call = publishing.close(OpenCallProcess.CALL_ID.from(execution));
		OpenCallProcess.TO_EVALUATE.set(execution, evaluation.awaited(call.id()));
	}

}
