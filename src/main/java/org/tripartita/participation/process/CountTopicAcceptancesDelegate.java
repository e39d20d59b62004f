package org.tripartita.participation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.participation.Systematisation;

/** Asks the record whether the three sectors accepted the topics proposed last. */
@Component
class CountTopicAcceptancesDelegate implements JavaDelegate {

	private final Systematisation systematisation;

	CountTopicAcceptancesDelegate(Systematisation systematisation) {
		this.systematisation = systematisation;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var accepted = systematisation.accepted(ConsultationProcess.CONSULTATION_ID.from(execution));
		ConsultationProcess.TOPICS_ACCEPTED.set(execution, accepted);
	}

}
