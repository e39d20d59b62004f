package org.tripartita.exercise.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.exercise.Succession;
import org.tripartita.exercise.SuccessionHandOver;

/** Closes the days of the garante that left, with its people's mandates, and sees whether others remain. */
@Component
class EndGuarantorDelegate implements JavaDelegate {

	private final SuccessionHandOver handOver;

	EndGuarantorDelegate(SuccessionHandOver handOver) {
		this.handOver = handOver;
	}

	@Override
	public void execute(DelegateExecution execution) {
		SuccessionProcess.OTHERS_IN_OFFICE.set(execution, handOver.end(Succession.ID.from(execution)));
	}

}
