package org.tripartita.exercise.process;

import java.time.Clock;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.exercise.Succession;
import org.tripartita.exercise.SuccessionHandOver;
import org.tripartita.workflow.DueDatePolicy;
import org.tripartita.workflow.RoomVariables;

/** Closes the days of the garante that left, with its people's mandates, and sees whether others remain. */
@Component
class EndGuarantorDelegate implements JavaDelegate {

	/** What civil society is asked next where somebody follows; its time limit lets the change go on. */
	private static final String CONSENTING = "userTask_consentSuccessor";

	private final SuccessionHandOver handOver;

	private final DueDatePolicy dueDates;

	private final Clock clock;

	EndGuarantorDelegate(SuccessionHandOver handOver, DueDatePolicy dueDates, Clock clock) {
		this.handOver = handOver;
		this.dueDates = dueDates;
		this.clock = clock;
	}

	@Override
	public void execute(DelegateExecution execution) {
		SuccessionProcess.OTHERS_IN_OFFICE.set(execution, handOver.end(Succession.ID.from(execution)));
		SuccessionProcess.SILENCE_NOTED.set(execution, false);
		SuccessionProcess.CONSENT_TERM_ENDS_AT.set(execution,
				dueDates.due(CONSENTING, RoomVariables.TERRITORY.from(execution), clock.instant()));
	}

}
