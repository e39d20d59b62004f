package org.tripartita.participation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.participation.ParticipationFigures;

/** Reads from the record how many took part and how diverse they were, for the decision on sufficiency. */
@Component
class MeasureParticipationDelegate implements JavaDelegate {

	private final ParticipationFigures figures;

	MeasureParticipationDelegate(ParticipationFigures figures) {
		this.figures = figures;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var participation = figures.of(ConsultationProcess.CONSULTATION_ID.from(execution));
		ConsultationProcess.REACH_PERCENT.set(execution, participation.reachPercent());
		ConsultationProcess.MISSED_TARGETS.set(execution, participation.missedTargets());
		ConsultationProcess.OFFLINE_CONTRIBUTIONS.set(execution, participation.offlineContributions());
		ConsultationProcess.LARGEST_REGION_PERCENT.set(execution, participation.largestRegionPercent());
	}

}
