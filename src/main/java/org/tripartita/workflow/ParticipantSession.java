package org.tripartita.workflow;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets code act on the engine as the person who is logged in: with that person's roles and territories, no more. */
@Component
public class ParticipantSession {

	private static final String MEMBERSHIPS = """
			select group_id_ as id, true as of_group from act_id_membership where user_id_ = :user
			union all select tenant_id_, false from act_id_tenant_member where user_id_ = :user
			""";

	private final IdentityService identities;

	private final JdbcClient database;

	ParticipantSession(IdentityService identities, JdbcClient database) {
		this.identities = identities;
		this.database = database;
	}

	public <T> T as(String participant, Supplier<T> act) {
		var before = identities.getCurrentAuthentication();
		var memberships = memberships(participant);
		try {
			identities.setAuthentication(participant, memberships.get(true), memberships.get(false));
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

	/** The role groups under true and the tenants under false: one plain statement where the engine would take two commands. */
	private Map<Boolean, List<String>> memberships(String participant) {
		return database.sql(MEMBERSHIPS)
			.param("user", participant)
			.query((row, number) -> new Membership(row.getString("id"), row.getBoolean("of_group")))
			.list()
			.stream()
			.collect(Collectors.partitioningBy(Membership::ofGroup, Collectors.mapping(Membership::id, Collectors.toList())));
	}

	private record Membership(String id, boolean ofGroup) {
	}

}
