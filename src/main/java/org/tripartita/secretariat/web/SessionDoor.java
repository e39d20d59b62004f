package org.tripartita.secretariat.web;

import java.security.Principal;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

import org.tripartita.identity.Role;
import org.tripartita.secretariat.Secretariats;
import org.tripartita.secretariat.Session;
import org.tripartita.secretariat.Sessions;
import org.tripartita.workflow.Authority;
import org.tripartita.workflow.RoleGroups;

/** Who follows a session: everybody with a part in its territory; administrators of accounts have none. */
@Component
class SessionDoor {

	private static final Set<String> ROLES = Arrays.stream(Role.values())
		.filter(role -> role != Role.ADMINISTRACION)
		.map(Role::id)
		.collect(Collectors.toUnmodifiableSet());

	private static final int UUID_LENGTH = 36;

	private final Sessions sessions;

	private final Secretariats secretariats;

	private final Authority authority;

	SessionDoor(Sessions sessions, Secretariats secretariats, Authority authority) {
		this.sessions = sessions;
		this.secretariats = secretariats;
		this.authority = authority;
	}

	/** @throws ResponseStatusException 404 for what does not exist and alike for what is not this person's */
	Session admit(String id, Principal person) {
		return sessions.find(id(id)).filter(session -> isOf(session, person)).orElseThrow(SessionDoor::closed);
	}

	private boolean isOf(Session session, Principal person) {
		var territory = secretariats.get(session.secretariatId()).territoryCode();
		var groups = authority.rolesOf(person.getName());
		return ROLES.stream().map(role -> RoleGroups.of(role, territory)).anyMatch(groups::contains);
	}

	private static UUID id(String text) {
		if (text.length() != UUID_LENGTH) {
			throw closed();
		}
		try {
			return UUID.fromString(text);
		}
		catch (IllegalArgumentException noId) {
			throw closed();
		}
	}

	private static ResponseStatusException closed() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
