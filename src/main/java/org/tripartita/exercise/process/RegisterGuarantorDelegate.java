package org.tripartita.exercise.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.exercise.Succession;
import org.tripartita.exercise.SuccessionHandOver;

/** Registers who follows. */
@Component
class RegisterGuarantorDelegate implements JavaDelegate {

	private final SuccessionHandOver handOver;

	RegisterGuarantorDelegate(SuccessionHandOver handOver) {
		this.handOver = handOver;
	}

	@Override
	public void execute(DelegateExecution execution) {
		SuccessionProcess.SUCCESSOR_IDS.set(execution, handOver.register(Succession.ID.from(execution)));
	}

}
