package org.tripartita.secretariat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.tripartita.identity.Role;
import org.tripartita.workflow.Authority;
import org.tripartita.workflow.RoleGroups;

/** Who follows a session as it happens: everybody with a part in its territory; administrators of accounts have none. */
@Component
public class LiveAudience {

	private static final Set<String> ROLES = Arrays.stream(Role.values())
		.filter(role -> role != Role.ADMINISTRACION)
		.map(Role::id)
		.collect(Collectors.toUnmodifiableSet());

	private final Authority authority;

	LiveAudience(Authority authority) {
		this.authority = authority;
	}

	/** Whether somebody does. */
	public boolean follows(Session session, String username) {
		var groups = authority.rolesOf(username);
		return ROLES.stream().map(role -> RoleGroups.of(role, session.territoryCode())).anyMatch(groups::contains);
	}

}
