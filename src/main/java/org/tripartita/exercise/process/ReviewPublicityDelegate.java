package org.tripartita.exercise.process;

import static org.tripartita.workflow.RoomVariables.EXERCISE_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.exercise.Publicity;

/** Looks at when the page last said something new. */
@Component
class ReviewPublicityDelegate implements JavaDelegate {

	private final Publicity publicity;

	ReviewPublicityDelegate(Publicity publicity) {
		this.publicity = publicity;
	}

	@Override
	public void execute(DelegateExecution execution) {
		PublicityProcess.STANDING.set(execution, publicity.review(EXERCISE_ID.from(execution)));
	}

}
