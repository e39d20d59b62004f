package org.tripartita.opencall.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.opencall.FacilitatorChange;

/** Ends the facilitator's mandate and publishes it. */
@Component
class EndFacilitationDelegate implements JavaDelegate {

	private final FacilitatorChange change;

	EndFacilitationDelegate(FacilitatorChange change) {
		this.change = change;
	}

	@Override
	public void execute(DelegateExecution execution) {
		change.end(FacilitatorChangeProcess.REPORT_ID.from(execution));
	}

}
