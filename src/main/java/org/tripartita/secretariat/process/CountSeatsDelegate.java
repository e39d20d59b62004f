package org.tripartita.secretariat.process;

import static org.tripartita.workflow.RoomVariables.SECRETARIAT_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.identity.Sector;
import org.tripartita.secretariat.Seats;

/** Reads from the record how many seats each sector fills, for the decision on the balance. */
@Component
class CountSeatsDelegate implements JavaDelegate {

	private final Seats seats;

	CountSeatsDelegate(Seats seats) {
		this.seats = seats;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var votes = seats.votes(SECRETARIAT_ID.from(execution));
		SecretariatInstallationProcess.GOVERNMENT_SEATS.set(execution, votes.get(Sector.GOVERNMENT));
		SecretariatInstallationProcess.OVERSIGHT_BODY_SEATS.set(execution, votes.get(Sector.OVERSIGHT_BODY));
		SecretariatInstallationProcess.CIVIL_SOCIETY_SEATS.set(execution, votes.get(Sector.CIVIL_SOCIETY));
	}

}
