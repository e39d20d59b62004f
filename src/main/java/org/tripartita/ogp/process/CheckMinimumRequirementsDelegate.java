package org.tripartita.ogp.process;

import static org.tripartita.workflow.RoomVariables.EXERCISE_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.ogp.MinimumRequirements;

/** Compares the record with the minimum requirements and publishes the result (domain 3.4). */
@Component
class CheckMinimumRequirementsDelegate implements JavaDelegate {

	private final MinimumRequirements requirements;

	CheckMinimumRequirementsDelegate(MinimumRequirements requirements) {
		this.requirements = requirements;
	}

	@Override
	public void execute(DelegateExecution execution) {
		requirements.check(EXERCISE_ID.from(execution));
	}

}
