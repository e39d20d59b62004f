package org.tripartita.exercise.process;

import static org.tripartita.workflow.RoomVariables.EXERCISE_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.exercise.DeclarationSigning;

/** Seals the declaratoria and makes it public. */
@Component
class PublishDeclarationDelegate implements JavaDelegate {

	private final DeclarationSigning signing;

	PublishDeclarationDelegate(DeclarationSigning signing) {
		this.signing = signing;
	}

	@Override
	public void execute(DelegateExecution execution) {
		signing.publish(EXERCISE_ID.from(execution));
	}

}
