package org.tripartita.participation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.participation.ConsultationDesk;

/** Seals the consultation as it will be held and makes it public. */
@Component
class PublishConsultationDelegate implements JavaDelegate {

	private final ConsultationDesk desk;

	PublishConsultationDelegate(ConsultationDesk desk) {
		this.desk = desk;
	}

	@Override
	public void execute(DelegateExecution execution) {
		desk.publish(ConsultationProcess.CONSULTATION_ID.from(execution));
	}

}
