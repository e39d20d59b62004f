package org.tripartita.exercise.process;

import static org.tripartita.workflow.RoomVariables.EXERCISE_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.exercise.Publicity;

/** Sets the day on which the page is looked at again. */
@Component
class PlanReviewDelegate implements JavaDelegate {

	private final Publicity publicity;

	PlanReviewDelegate(Publicity publicity) {
		this.publicity = publicity;
	}

	@Override
	public void execute(DelegateExecution execution) {
		PublicityProcess.REVIEW_AT.set(execution, publicity.nextReview(EXERCISE_ID.from(execution)));
	}

}
