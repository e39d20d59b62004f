package org.tripartita.secretariat.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.secretariat.ActaCorrections;

/** Asks the record whether the three sectors signed the correction. */
@Component
class CountCorrectionSignaturesDelegate implements JavaDelegate {

	private final ActaCorrections corrections;

	CountCorrectionSignaturesDelegate(ActaCorrections corrections) {
		this.corrections = corrections;
	}

	@Override
	public void execute(DelegateExecution execution) {
		ActaCorrectionProcess.CORRECTION_SIGNED.set(execution, corrections.signedByAll(ActaCorrectionProcess.CORRECTION_ID.from(execution)));
	}

}
