package org.tripartita.exercise.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.exercise.GuarantorRegistration;
import org.tripartita.exercise.GuarantorReport;

/** Enters the garante that two parties found published. */
@Component
class EnterGuarantorDelegate implements JavaDelegate {

	private final GuarantorRegistration registration;

	EnterGuarantorDelegate(GuarantorRegistration registration) {
		this.registration = registration;
	}

	@Override
	public void execute(DelegateExecution execution) {
		registration.enter(GuarantorReport.ID.from(execution));
	}

}
