package org.tripartita.ogp.process;

import static org.tripartita.workflow.RoomVariables.EXERCISE_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.ogp.NextCycle;

/** Publishes the warning that no new plan came in time (G-25 [P9]). */
@Component
class WarnNoPlanDelegate implements JavaDelegate {

	private final NextCycle next;

	WarnNoPlanDelegate(NextCycle next) {
		this.next = next;
	}

	@Override
	public void execute(DelegateExecution execution) {
		next.warn(EXERCISE_ID.from(execution));
	}

}
