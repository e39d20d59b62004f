package org.tripartita.actionplan.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tripartita.actionplan.PlanPublishing;

import static org.tripartita.workflow.RoomVariables.EXERCISE_ID;
import static org.tripartita.workflow.RoomVariables.SECRETARIAT_ID;

/** Publishes the endorsed plan and tells the map its commitments. */
@Component
class PublishPlanDelegate implements JavaDelegate {

	private final PlanPublishing plans;

	PublishPlanDelegate(PlanPublishing plans) {
		this.plans = plans;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var exercise = EXERCISE_ID.from(execution);
		plans.publish(exercise, SECRETARIAT_ID.find(execution).orElse(null));
		PlanPublicationProcess.COMMITMENT_IDS.set(execution, plans.commitmentsOf(exercise));
	}

}
