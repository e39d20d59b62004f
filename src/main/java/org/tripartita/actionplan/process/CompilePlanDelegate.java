package org.tripartita.actionplan.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tripartita.actionplan.PlanCompilation;

import static org.tripartita.workflow.RoomVariables.EXERCISE_ID;

/** Puts the plan with its commitments to the three sectors. */
@Component
class CompilePlanDelegate implements JavaDelegate {

	private final PlanCompilation plans;

	CompilePlanDelegate(PlanCompilation plans) {
		this.plans = plans;
	}

	@Override
	public void execute(DelegateExecution execution) {
		plans.putToSectors(EXERCISE_ID.from(execution));
	}

}
