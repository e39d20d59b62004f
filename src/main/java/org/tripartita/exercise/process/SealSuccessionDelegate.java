package org.tripartita.exercise.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.exercise.Succession;
import org.tripartita.exercise.SuccessionHandOver;

/** Seals the acta of the hand-over. */
@Component
class SealSuccessionDelegate implements JavaDelegate {

	private final SuccessionHandOver handOver;

	SealSuccessionDelegate(SuccessionHandOver handOver) {
		this.handOver = handOver;
	}

	@Override
	public void execute(DelegateExecution execution) {
		handOver.seal(Succession.ID.from(execution));
	}

}
