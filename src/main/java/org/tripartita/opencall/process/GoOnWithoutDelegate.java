package org.tripartita.opencall.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.opencall.FacilitatorChange;

/** The exercise goes on without a facilitator, by an explicit decision. */
@Component
class GoOnWithoutDelegate implements JavaDelegate {

	private final FacilitatorChange change;

	GoOnWithoutDelegate(FacilitatorChange change) {
		this.change = change;
	}

	@Override
	public void execute(DelegateExecution execution) {
		change.goOnWithout(FacilitatorChangeProcess.REPORT_ID.from(execution));
	}

}
