package org.tripartita.exercise.process;

import static org.tripartita.workflow.RoomVariables.EXERCISE_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.exercise.DeclarationSigning;

/** The gate G-01 asks the record, not a variable: is a valid declaratoria published? */
@Component
class CheckDeclarationDelegate implements JavaDelegate {

	private final DeclarationSigning signing;

	CheckDeclarationDelegate(DeclarationSigning signing) {
		this.signing = signing;
	}

	@Override
	public void execute(DelegateExecution execution) {
		LocalStrategyProcess.DECLARED.set(execution, signing.declared(EXERCISE_ID.from(execution)));
	}

}
