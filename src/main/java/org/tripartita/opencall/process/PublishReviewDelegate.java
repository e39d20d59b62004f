package org.tripartita.opencall.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.opencall.CallEvaluation;

/** Orders the list again by the points that were given again and publishes the revised result. */
@Component
class PublishReviewDelegate implements JavaDelegate {

	private final CallEvaluation evaluation;

	PublishReviewDelegate(CallEvaluation evaluation) {
		this.evaluation = evaluation;
	}

	@Override
	public void execute(DelegateExecution execution) {
		evaluation.publishReview(OpenCallProcess.CALL_ID.from(execution));
	}

}
