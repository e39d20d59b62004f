package org.tripartita.opencall.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.opencall.FacilitatorChange;

/** The three keep their confidence, and it is published. */
@Component
class KeepFacilitatorDelegate implements JavaDelegate {

	private final FacilitatorChange change;

	KeepFacilitatorDelegate(FacilitatorChange change) {
		this.change = change;
	}

	@Override
	public void execute(DelegateExecution execution) {
		change.keep(FacilitatorChangeProcess.REPORT_ID.from(execution));
	}

}
