package org.tripartita.opencall.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.opencall.FacilitationTurns;

/** Gives the interim facilitation to the next sector. */
@Component
class PassTurnDelegate implements JavaDelegate {

	private final FacilitationTurns turns;

	PassTurnDelegate(FacilitationTurns turns) {
		this.turns = turns;
	}

	@Override
	public void execute(DelegateExecution execution) {
		FacilitatorChangeProcess.INTERIM_SECTOR.set(execution, turns.pass(FacilitatorChangeProcess.REPORT_ID.from(execution)).role());
	}

}
