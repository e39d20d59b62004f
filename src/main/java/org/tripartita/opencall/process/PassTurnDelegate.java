package org.tripartita.opencall.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.opencall.FacilitatorChange;

/** Gives the interim facilitation to the next sector. */
@Component
class PassTurnDelegate implements JavaDelegate {

	private final FacilitatorChange change;

	PassTurnDelegate(FacilitatorChange change) {
		this.change = change;
	}

	@Override
	public void execute(DelegateExecution execution) {
		FacilitatorChangeProcess.INTERIM_SECTOR.set(execution, change.passTurn(FacilitatorChangeProcess.REPORT_ID.from(execution)).role());
	}

}
