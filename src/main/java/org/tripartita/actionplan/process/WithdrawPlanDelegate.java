package org.tripartita.actionplan.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tripartita.actionplan.PlanCompilation;

import static org.tripartita.workflow.RoomVariables.EXERCISE_ID;

/** Gives the commitments of a plan without endorsement back to the STL. */
@Component
class WithdrawPlanDelegate implements JavaDelegate {

	private final PlanCompilation plans;

	WithdrawPlanDelegate(PlanCompilation plans) {
		this.plans = plans;
	}

	@Override
	public void execute(DelegateExecution execution) {
		plans.withdraw(EXERCISE_ID.from(execution));
	}

}
