package org.tripartita.opencall.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.opencall.CallDesignation;

/** Takes a proposed facilitator off the list where a sector did not accept (E3c). */
@Component
class WeighAcceptancesDelegate implements JavaDelegate {

	private final CallDesignation designation;

	WeighAcceptancesDelegate(CallDesignation designation) {
		this.designation = designation;
	}

	@Override
	public void execute(DelegateExecution execution) {
		OpenCallProcess.CANDIDATE_IDS.from(execution).forEach(designation::weigh);
	}

}
