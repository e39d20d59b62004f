package org.tripartita.participation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.participation.Systematisation;
import org.tripartita.participation.Topic;

/** Seals the report of the consultation, publishes it and gives the chosen topics back to the map. */
@Component
class PublishConsultationReportDelegate implements JavaDelegate {

	private final Systematisation systematisation;

	PublishConsultationReportDelegate(Systematisation systematisation) {
		this.systematisation = systematisation;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var chosen = systematisation.report(ConsultationProcess.CONSULTATION_ID.from(execution));
		ConsultationProcess.TOPIC_IDS.set(execution, chosen.stream().map(Topic::id).toList());
	}

}
