package org.tripartita.ogp.process;

import static org.tripartita.workflow.RoomVariables.EXERCISE_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.ogp.NextCycle;

/** Sets when twelve months without a new plan will have passed (G-25 [P9]). */
@Component
class PlanNextCycleDelegate implements JavaDelegate {

	private final NextCycle next;

	PlanNextCycleDelegate(NextCycle next) {
		this.next = next;
	}

	@Override
	public void execute(DelegateExecution execution) {
		OgpCycleProcess.NEXT_PLAN_DUE_AT.set(execution, next.overdueAt(EXERCISE_ID.from(execution)));
	}

}
