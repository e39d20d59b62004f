package org.tripartita.exercise.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.exercise.Succession;
import org.tripartita.exercise.SuccessionHandOver;

/** Lets every exercise rest where it stands, where nobody fills the role. */
@Component
class SuspendExercisesDelegate implements JavaDelegate {

	private final SuccessionHandOver handOver;

	SuspendExercisesDelegate(SuccessionHandOver handOver) {
		this.handOver = handOver;
	}

	@Override
	public void execute(DelegateExecution execution) {
		handOver.suspend(Succession.ID.from(execution));
	}

}
