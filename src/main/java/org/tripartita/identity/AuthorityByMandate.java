package org.tripartita.identity;

import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.tripartita.workflow.Authority;
import org.tripartita.workflow.RoleGroups;

/** Lets somebody act for a role under a mandate in force, and under nothing else. */
@Component
class AuthorityByMandate implements Authority {

	private final Accounts accounts;

	AuthorityByMandate(Accounts accounts) {
		this.accounts = accounts;
	}

	@Override
	public Set<String> rolesOf(String participant) {
		return accounts.reach(participant)
			.stream()
			.map(mandate -> RoleGroups.of(mandate.role().id(), mandate.territory()))
			.collect(Collectors.toSet());
	}

}
