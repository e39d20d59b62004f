package org.tripartita.opencall.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.opencall.FacilitatorChange;

/** Reads from the record whether the three accepted how it goes on. */
@Component
class SettleFacilitationDelegate implements JavaDelegate {

	private final FacilitatorChange change;

	SettleFacilitationDelegate(FacilitatorChange change) {
		this.change = change;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var agreed = change.settle(FacilitatorChangeProcess.REPORT_ID.from(execution));
		FacilitatorChangeProcess.AGREED.set(execution, agreed.isPresent());
		agreed.ifPresent(way -> FacilitatorChangeProcess.FACILITATION.set(execution, way));
	}

}
