package org.tripartita.exercise.process;

import static org.tripartita.workflow.RoomVariables.EXERCISE_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.exercise.DeclarationSigning;

/** Closes the draft that a sector declined and publishes the reason. */
@Component
class RecordRefusalDelegate implements JavaDelegate {

	private final DeclarationSigning signing;

	RecordRefusalDelegate(DeclarationSigning signing) {
		this.signing = signing;
	}

	@Override
	public void execute(DelegateExecution execution) {
		signing.decline(EXERCISE_ID.from(execution));
	}

}
