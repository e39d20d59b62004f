package org.tripartita.opencall.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.opencall.CallEvaluation;

/** Ranks the candidates, seals the result and makes it public. */
@Component
class PublishResultDelegate implements JavaDelegate {

	private final CallEvaluation evaluation;

	PublishResultDelegate(CallEvaluation evaluation) {
		this.evaluation = evaluation;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var call = evaluation.publishResult(OpenCallProcess.CALL_ID.from(execution));
		OpenCallProcess.OBJECTABLE.set(execution, call.purpose().selects() && call.objectionDays() > 0);
	}

}
