package org.tripartita.workflow;

import java.util.List;
import java.util.function.Supplier;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.springframework.stereotype.Component;

/** Lets code act on the engine as the person who is logged in: with that person's roles and territories, no more. */
@Component
public class ParticipantSession {

	private final IdentityService identities;

	ParticipantSession(IdentityService identities) {
		this.identities = identities;
	}

	public <T> T as(String participant, Supplier<T> act) {
		var before = identities.getCurrentAuthentication();
		identities.clearAuthentication();
		var groups = groupsOf(participant);
		var tenants = identities.createTenantQuery().userMember(participant).list().stream().map(Tenant::getId).toList();
		try {
			identities.setAuthentication(participant, groups, tenants);
			return act.get();
		}
		finally {
			if (before == null) {
				identities.clearAuthentication();
			}
			else {
				identities.setAuthentication(before.getUserId(), before.getGroupIds(), before.getTenantIds());
			}
		}
	}

	/** The role groups of a person, for example {@code gobierno.oax}. */
	public List<String> groupsOf(String participant) {
		return identities.createGroupQuery().groupMember(participant).list().stream().map(Group::getId).toList();
	}

}
