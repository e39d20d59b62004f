package org.tripartita.opencall;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.tripartita.exercise.TableGuests;

/** Tells the tables whom their call designated and who facilitates (R2.5, R3.1). */
@Component
class DesignatedGuests implements TableGuests {

	private final OpenCalls calls;

	private final Facilitations facilitations;

	DesignatedGuests(OpenCalls calls, Facilitations facilitations) {
		this.calls = calls;
		this.facilitations = facilitations;
	}

	@Override
	public List<Guest> designated(UUID exerciseId) {
		return calls.designated(exerciseId, CallPurpose.MESAS).stream().map(one -> new Guest(one.sector(), one.organisation())).toList();
	}

	@Override
	public Optional<String> facilitator(UUID exerciseId) {
		return facilitations.current(exerciseId).map(Facilitation::organisation);
	}

}
