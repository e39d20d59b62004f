package org.tripartita.exercise.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.exercise.Succession;
import org.tripartita.exercise.SuccessionAgreement;

/** Notes in public where civil society had not said in its time whether it consents to who follows. */
@Component
class NoteSilenceDelegate implements JavaDelegate {

	private final SuccessionAgreement agreement;

	NoteSilenceDelegate(SuccessionAgreement agreement) {
		this.agreement = agreement;
	}

	@Override
	public void execute(DelegateExecution execution) {
		SuccessionProcess.SILENCE_NOTED.set(execution, agreement.noteSilence(Succession.ID.from(execution)));
	}

}
