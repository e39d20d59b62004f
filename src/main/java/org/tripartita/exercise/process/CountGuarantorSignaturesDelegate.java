package org.tripartita.exercise.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.exercise.Succession;
import org.tripartita.exercise.SuccessionAgreement;
import org.tripartita.exercise.SuccessionLaw;
import org.tripartita.identity.Sector;

/** Reads from the record who signed and what was published, for the decision on the agreement. */
@Component
class CountGuarantorSignaturesDelegate implements JavaDelegate {

	private final SuccessionAgreement agreement;

	private final SuccessionLaw law;

	CountGuarantorSignaturesDelegate(SuccessionAgreement agreement, SuccessionLaw law) {
		this.agreement = agreement;
		this.law = law;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var id = Succession.ID.from(execution);
		SuccessionProcess.GOVERNMENT_SIGNED.set(execution, agreement.agreed(id, Sector.GOVERNMENT));
		SuccessionProcess.CIVIL_SOCIETY_SIGNED.set(execution, agreement.agreed(id, Sector.CIVIL_SOCIETY));
		SuccessionProcess.LAW_CONTESTED.set(execution, law.isContested(id));
		SuccessionProcess.PUBLICATION_RECORDED.set(execution, law.isPublished(id));
	}

}
