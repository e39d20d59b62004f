package org.tripartita.exercise.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.exercise.Succession;
import org.tripartita.exercise.SuccessionHandOver;

/** Lets what rested go on where it stood, and sees whether anything goes on resting for want of a garante. */
@Component
class ResumeExercisesDelegate implements JavaDelegate {

	private final SuccessionHandOver handOver;

	ResumeExercisesDelegate(SuccessionHandOver handOver) {
		this.handOver = handOver;
	}

	@Override
	public void execute(DelegateExecution execution) {
		SuccessionProcess.REST_VACANT.set(execution, handOver.resume(Succession.ID.from(execution)));
	}

}
