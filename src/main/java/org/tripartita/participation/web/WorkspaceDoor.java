package org.tripartita.participation.web;

import java.security.Principal;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

import org.tripartita.exercise.Exercises;
import org.tripartita.identity.Role;
import org.tripartita.identity.Sector;
import org.tripartita.workflow.Authority;
import org.tripartita.workflow.RoleGroups;

/** Who may work in the workspace of an exercise: its three sectors and whoever facilitates, in its territory. */
@Component
class WorkspaceDoor {

	private static final Set<String> ROLES = Stream.concat(Sector.roles().stream(), Stream.of(Role.FACILITACION.id()))
		.collect(Collectors.toUnmodifiableSet());

	private final Exercises exercises;

	private final Authority authority;

	WorkspaceDoor(Exercises exercises, Authority authority) {
		this.exercises = exercises;
		this.authority = authority;
	}

	/** @throws ResponseStatusException 403 for whoever holds none of the roles there */
	void admit(Principal person, UUID exerciseId) {
		var territory = exercises.get(exerciseId).territoryCode();
		var groups = authority.rolesOf(person.getName());
		if (ROLES.stream().map(role -> RoleGroups.of(role, territory)).noneMatch(groups::contains)) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
	}

}
