package org.tripartita.ogp.process;

import static org.tripartita.workflow.RoomVariables.EXERCISE_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.ogp.NextCycle;

/** Asks the record for the plan of a later cycle. */
@Component
class CheckNextPlanDelegate implements JavaDelegate {

	private final NextCycle next;

	CheckNextPlanDelegate(NextCycle next) {
		this.next = next;
	}

	@Override
	public void execute(DelegateExecution execution) {
		OgpCycleProcess.NEXT_PLAN_PUBLISHED.set(execution, next.planPublished(EXERCISE_ID.from(execution)));
	}

}
