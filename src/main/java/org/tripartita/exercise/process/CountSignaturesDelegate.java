package org.tripartita.exercise.process;

import static org.tripartita.workflow.RoomVariables.EXERCISE_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.exercise.DeclarationSigning;
import org.tripartita.identity.Sector;

/** Reads from the record which sectors signed, for the decision on the declaratoria's validity. */
@Component
class CountSignaturesDelegate implements JavaDelegate {

	private final DeclarationSigning signing;

	CountSignaturesDelegate(DeclarationSigning signing) {
		this.signing = signing;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var exercise = EXERCISE_ID.from(execution);
		DeclarationProcess.GOVERNMENT_SIGNED.set(execution, signing.signedBy(exercise, Sector.GOVERNMENT));
		DeclarationProcess.OVERSIGHT_BODY_SIGNED.set(execution, signing.signedBy(exercise, Sector.OVERSIGHT_BODY));
		DeclarationProcess.CIVIL_SOCIETY_SIGNED.set(execution, signing.signedBy(exercise, Sector.CIVIL_SOCIETY));
	}

}
