package org.tripartita.secretariat.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.secretariat.Adhesions;

/** Seats an organisation whose adhesion a session adopted, where it still may sit. */
@Component
class SeatAdherentDelegate implements JavaDelegate {

	private final Adhesions adhesions;

	SeatAdherentDelegate(Adhesions adhesions) {
		this.adhesions = adhesions;
	}

	@Override
	public void execute(DelegateExecution execution) {
		AdhesionProcess.SEATED.set(execution, adhesions.seat(StlSessionProcess.AGENDA_ITEM_ID.from(execution)));
	}

}
