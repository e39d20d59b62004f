package org.tripartita.opencall;

import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.tripartita.exercise.Exercises;
import org.tripartita.identity.Accounts;
import org.tripartita.identity.Role;
import org.tripartita.identity.Sector;

/** Which institutions integrate the dialogue of an exercise: whoever works for one facilitates with a waiver only (R3.3). */
@Component
class MemberInstitutions {

	private final Accounts accounts;

	private final Exercises exercises;

	private final OpenCalls calls;

	MemberInstitutions(Accounts accounts, Exercises exercises, OpenCalls calls) {
		this.accounts = accounts;
		this.exercises = exercises;
		this.calls = calls;
	}

	/** Whether somebody acts for the institution in one of the three sectors, or a call gave it a seat. */
	boolean includes(UUID exerciseId, String organisation) {
		var territory = exercises.get(exerciseId).territoryCode();
		var acting = Sector.roles()
			.stream()
			.flatMap(role -> accounts.holders(Role.of(role), territory).stream())
			.flatMap(account -> account.mandates().stream())
			.filter(held -> held.territory().equalsIgnoreCase(territory) && Sector.roles().contains(held.role().id()))
			.map(held -> held.organisation());
		var seated = calls.designated(exerciseId, CallPurpose.SECRETARIAT_SEATS).stream().map(Designated::organisation);
		var wanted = PanelScoring.plain(organisation);
		return Stream.concat(acting, seated).anyMatch(one -> PanelScoring.plain(one).equals(wanted));
	}

}
