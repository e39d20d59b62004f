package org.tripartita.secretariat.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.exercise.Succession;
import org.tripartita.secretariat.GuarantorSeats;

/** Lets the STL rest while nobody fills the role of the garante: no quorum is possible (G-03). */
@Component
class SuspendSecretariatDelegate implements JavaDelegate {

	private final GuarantorSeats seats;

	SuspendSecretariatDelegate(GuarantorSeats seats) {
		this.seats = seats;
	}

	@Override
	public void execute(DelegateExecution execution) {
		seats.suspend(Succession.ID.from(execution));
	}

}
