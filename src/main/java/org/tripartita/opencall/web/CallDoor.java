package org.tripartita.opencall.web;

import java.security.Principal;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

import org.tripartita.exercise.Exercises;
import org.tripartita.opencall.OpenCall;
import org.tripartita.opencall.OpenCalls;
import org.tripartita.workflow.Authority;
import org.tripartita.workflow.RoleGroups;

/** Which call an address names, and whether somebody works on it. */
@Component
class CallDoor {

	private final OpenCalls calls;

	private final Exercises exercises;

	private final Authority authority;

	private final Clock clock;

	CallDoor(OpenCalls calls, Exercises exercises, Authority authority, Clock clock) {
		this.calls = calls;
		this.exercises = exercises;
		this.authority = authority;
		this.clock = clock;
	}

	/** A published call, whatever the address says. */
	Optional<OpenCall> find(String id) {
		try {
			return calls.find(UUID.fromString(id));
		}
		catch (IllegalArgumentException noId) {
			return Optional.empty();
		}
	}

	/** A call, for those whose role convenes it in its territory. */
	Optional<OpenCall> convenedBy(String id, Principal person) {
		return find(id).filter(call -> {
			var exercise = exercises.get(call.exerciseId());
			return authority.rolesOf(person.getName())
				.contains(RoleGroups.of(exercise.convener().role(), exercise.territoryCode()));
		});
	}

	boolean receives(OpenCall call) {
		return call.receivesAt(clock.instant());
	}

	/** One answer for what does not exist and for what is not this person's: it tells nothing. */
	static ModelAndView closed() {
		var page = new ModelAndView("opencall/unknown");
		page.setStatus(HttpStatus.NOT_FOUND);
		return page;
	}

}
