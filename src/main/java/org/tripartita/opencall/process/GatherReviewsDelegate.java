package org.tripartita.opencall.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.opencall.CallReview;

/** Reads from the record whose points are to be given again. */
@Component
class GatherReviewsDelegate implements JavaDelegate {

	private final CallReview reviews;

	GatherReviewsDelegate(CallReview reviews) {
		this.reviews = reviews;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var pending = reviews.pending(OpenCallProcess.CALL_ID.from(execution));
		CallObjectionsProcess.REVIEW_IDS.set(execution, pending);
		CallObjectionsProcess.REVIEW.set(execution, !pending.isEmpty());
	}

}
