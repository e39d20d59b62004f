package org.tripartita.secretariat.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.secretariat.ActaCorrections;

/** Leaves the earlier acta as it is and publishes why. */
@Component
class DropCorrectionDelegate implements JavaDelegate {

	private final ActaCorrections corrections;

	DropCorrectionDelegate(ActaCorrections corrections) {
		this.corrections = corrections;
	}

	@Override
	public void execute(DelegateExecution execution) {
		corrections.drop(ActaCorrectionProcess.CORRECTION_ID.from(execution));
	}

}
