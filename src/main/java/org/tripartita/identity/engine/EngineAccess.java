package org.tripartita.identity.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.tripartita.identity.Access;
import org.tripartita.identity.Role;
import org.tripartita.territory.Territories;
import org.tripartita.territory.Territory;
import org.tripartita.workflow.RoleGroups;

/** Writes the engine's users, groups and tenants. */
@Component
class EngineAccess implements Access {

	private final IdentityService identities;

	private final GroupGrants grants;

	private final SharedFilters filters;

	private final Territories territories;

	private final PasswordHashing hashing;

	EngineAccess(IdentityService identities, GroupGrants grants, SharedFilters filters, Territories territories,
			PasswordHashing hashing) {
		this.identities = identities;
		this.grants = grants;
		this.filters = filters;
		this.territories = territories;
		this.hashing = hashing;
	}

	@Override
	public void prepare() {
		filters.create();
		tenants().forEach(this::ensureTenant);
		identities.createGroupQuery().list().stream().map(Group::getId).forEach(group -> role(group)
			.ifPresent(role -> grants.write(group, RoleGrants.of(role, filters.ids()))));
		ensureGroup(Groups.CAMUNDA_ADMIN);
		grants.write(Groups.CAMUNDA_ADMIN, RoleGrants.ofEngineAdministrators());
	}

	@Override
	public boolean knows(String username) {
		return identities.createUserQuery().userId(username).count() > 0;
	}

	@Override
	public boolean matches(String username, String password) {
		if (knows(username)) {
			return identities.checkPassword(username, password);
		}
		hashing.spendAsMuchTimeAsFor(password);
		return false;
	}

	@Override
	public void admit(String username, String displayName, @Nullable String email, String password) {
		var user = identities.newUser(username);
		user.setFirstName(displayName);
		user.setLastName("");
		user.setEmail(email);
		user.setPassword(password);
		identities.saveUser(user);
	}

	@Override
	public void grant(String username, Role role, String territory) {
		var group = RoleGroups.of(role.id(), territory);
		if (ensureGroup(group)) {
			grants.write(group, RoleGrants.of(role, filters.ids()));
		}
		ensureMembership(username, group);
		if (role == Role.ADMINISTRACION && territory.equals(Territory.FEDERATION)) {
			ensureMembership(username, Groups.CAMUNDA_ADMIN);
			tenants().forEach(tenant -> ensureTenantMembership(username, tenant));
		}
		else {
			ensureTenantMembership(username, territories.findByCode(territory).orElseThrow().tenantId());
		}
	}

	private List<String> tenants() {
		return Stream.concat(territories.findByCode(Territory.FEDERATION).stream(), territories.states().stream())
			.map(Territory::tenantId)
			.toList();
	}

	private void ensureTenant(String id) {
		if (identities.createTenantQuery().tenantId(id).count() == 0) {
			var tenant = identities.newTenant(id);
			tenant.setName(territories.findByCode(id.toUpperCase(Locale.ROOT)).orElseThrow().shortName());
			identities.saveTenant(tenant);
		}
	}

	private boolean ensureGroup(String id) {
		if (identities.createGroupQuery().groupId(id).count() > 0) {
			return false;
		}
		var group = identities.newGroup(id);
		group.setName(id);
		group.setType("WORKFLOW");
		identities.saveGroup(group);
		return true;
	}

	private void ensureMembership(String username, String group) {
		if (identities.createGroupQuery().groupId(group).groupMember(username).count() == 0) {
			identities.createMembership(username, group);
		}
	}

	private void ensureTenantMembership(String username, String tenant) {
		if (identities.createTenantQuery().tenantId(tenant).userMember(username).count() == 0) {
			identities.createTenantUserMembership(tenant, username);
		}
	}

	private static Optional<Role> role(String group) {
		return Arrays.stream(Role.values()).filter(role -> group.startsWith(role.id() + ".")).findFirst();
	}

}
