package org.tripartita.secretariat.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.exercise.Succession;
import org.tripartita.secretariat.GuarantorSeats;

/** Passes the garante's seats in the STL to whoever follows. */
@Component
class SeatGuarantorDelegate implements JavaDelegate {

	private final GuarantorSeats seats;

	SeatGuarantorDelegate(GuarantorSeats seats) {
		this.seats = seats;
	}

	@Override
	public void execute(DelegateExecution execution) {
		seats.seat(Succession.ID.from(execution));
	}

}
