package org.tripartita.opencall.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.identity.Sector;
import org.tripartita.opencall.CallEvaluation;

/** Reads from the record who can fill the places, for the decision on sufficiency. */
@Component
class CountCandidatesDelegate implements JavaDelegate {

	private final CallEvaluation evaluation;

	CountCandidatesDelegate(CallEvaluation evaluation) {
		this.evaluation = evaluation;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var supply = evaluation.supply(OpenCallProcess.CALL_ID.from(execution));
		OpenCallProcess.CANDIDATES.set(execution, supply.candidates());
		OpenCallProcess.MISSING.set(execution, supply.missing().size());
		OpenCallProcess.MISSING_SECTORS.set(execution, supply.missing().stream().map(Sector::role).toList());
	}

}
