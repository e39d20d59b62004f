package org.tripartita.opencall.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.opencall.FacilitatorChange;

/** Reads from the record how many sectors do not keep their confidence. */
@Component
class CountConfidenceDelegate implements JavaDelegate {

	private final FacilitatorChange change;

	CountConfidenceDelegate(FacilitatorChange change) {
		this.change = change;
	}

	@Override
	public void execute(DelegateExecution execution) {
		FacilitatorChangeProcess.AGAINST.set(execution, change.against(FacilitatorChangeProcess.REPORT_ID.from(execution)));
	}

}
