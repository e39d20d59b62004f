package org.tripartita.secretariat.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.secretariat.ActaCorrections;

/** Seals the acta that corrects an earlier one. */
@Component
class SealCorrectionDelegate implements JavaDelegate {

	private final ActaCorrections corrections;

	SealCorrectionDelegate(ActaCorrections corrections) {
		this.corrections = corrections;
	}

	@Override
	public void execute(DelegateExecution execution) {
		corrections.seal(ActaCorrectionProcess.CORRECTION_ID.from(execution));
	}

}
