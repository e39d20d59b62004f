package org.tripartita.actionplan.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tripartita.actionplan.PlanPublishing;

import static org.tripartita.workflow.RoomVariables.EXERCISE_ID;

/** The gate asks the record: is a version of the plan public? */
@Component
class CheckPublicationDelegate implements JavaDelegate {

	private final PlanPublishing plans;

	CheckPublicationDelegate(PlanPublishing plans) {
		this.plans = plans;
	}

	@Override
	public void execute(DelegateExecution execution) {
		PlanPublicationProcess.PUBLISHED.set(execution, plans.published(EXERCISE_ID.from(execution)));
	}

}
