package org.tripartita.actionplan.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tripartita.actionplan.PlanCompilation;
import org.tripartita.identity.Sector;

import static org.tripartita.workflow.RoomVariables.EXERCISE_ID;

/** Reads from the record what each sector said of the plan, for the decision on its endorsement. */
@Component
class CountEndorsementsDelegate implements JavaDelegate {

	private final PlanCompilation plans;

	CountEndorsementsDelegate(PlanCompilation plans) {
		this.plans = plans;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var exercise = EXERCISE_ID.from(execution);
		PlanPublicationProcess.GOVERNMENT_STAND.set(execution, plans.stand(exercise, Sector.GOVERNMENT));
		PlanPublicationProcess.OVERSIGHT_BODY_STAND.set(execution, plans.stand(exercise, Sector.OVERSIGHT_BODY));
		PlanPublicationProcess.CIVIL_SOCIETY_STAND.set(execution, plans.stand(exercise, Sector.CIVIL_SOCIETY));
		plans.noteRefusal(exercise);
	}

}
