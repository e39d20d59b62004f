package org.tripartita.identity.engine;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.tripartita.identity.Access;
import org.tripartita.identity.Account.Mandate;
import org.tripartita.identity.Role;
import org.tripartita.territory.Territories;
import org.tripartita.territory.Territory;
import org.tripartita.workflow.RoleGroups;

import static java.util.stream.Collectors.toSet;

/** Writes the engine's users, groups and tenants. */
@Component
class EngineAccess implements Access {

	private final IdentityService identities;

	private final GroupGrants grants;

	private final SharedFilters filters;

	private final Territories territories;

	private final PasswordHashing hashing;

	private final TakenTasks tasks;

	EngineAccess(IdentityService identities, GroupGrants grants, SharedFilters filters, Territories territories,
			PasswordHashing hashing, TakenTasks tasks) {
		this.identities = identities;
		this.grants = grants;
		this.filters = filters;
		this.territories = territories;
		this.hashing = hashing;
		this.tasks = tasks;
	}

	@Override
	public void prepare() {
		filters.create();
		tenants().forEach(this::ensureTenant);
		identities.createGroupQuery().list().stream().map(Group::getId).forEach(group -> role(group)
			.ifPresent(role -> grants.write(group, grantsOf(role, group))));
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
	public Settled settle(String username, Collection<Mandate> mandates) {
		var wanted = groups(mandates);
		var present = identities.createGroupQuery().groupMember(username).list().stream().map(Group::getId).collect(toSet());
		var gained = without(wanted, present);
		var lost = without(present, wanted);
		gained.forEach(group -> join(username, group));
		lost.forEach(group -> identities.deleteMembership(username, group));
		settleTenants(username, tenants(mandates));
		return new Settled(lost, gained, lost.isEmpty() ? List.of() : tasks.giveBack(username, wanted));
	}

	private static Set<String> without(Set<String> groups, Set<String> others) {
		return groups.stream().filter(group -> !others.contains(group)).collect(toSet());
	}

	@Override
	public Optional<Instant> lastAct(String username, Role role, Collection<String> territories) {
		return tasks.lastAnswer(username, territories.stream().map(territory -> RoleGroups.of(role.id(), territory)).toList());
	}

	private void settleTenants(String username, Set<String> wanted) {
		var present = identities.createTenantQuery().userMember(username).list().stream().map(Tenant::getId).collect(toSet());
		wanted.stream()
			.filter(tenant -> !present.contains(tenant))
			.forEach(tenant -> identities.createTenantUserMembership(tenant, username));
		present.stream()
			.filter(tenant -> !wanted.contains(tenant))
			.forEach(tenant -> identities.deleteTenantUserMembership(tenant, username));
	}

	private static Set<String> groups(Collection<Mandate> mandates) {
		var groups = mandates.stream().map(mandate -> RoleGroups.of(mandate.role().id(), mandate.territory())).collect(toSet());
		if (mandates.stream().anyMatch(EngineAccess::administersAll)) {
			groups.add(Groups.CAMUNDA_ADMIN);
		}
		return groups;
	}

	private Set<String> tenants(Collection<Mandate> mandates) {
		return mandates.stream().anyMatch(EngineAccess::administersAll) ? Set.copyOf(tenants())
				: mandates.stream()
					.map(mandate -> Territory.entityCodeOf(mandate.territory()))
					.distinct()
					.map(entity -> territories.findByCode(entity).orElseThrow().tenantId())
					.collect(toSet());
	}

	private static boolean administersAll(Mandate mandate) {
		return mandate.role() == Role.ADMINISTRACION && mandate.territory().equals(Territory.FEDERATION);
	}

	/** A group is there once somebody was in it. */
	private void join(String username, String group) {
		if (ensureGroup(group)) {
			role(group).ifPresent(role -> grants.write(group, grantsOf(role, group)));
		}
		identities.createMembership(username, group);
	}

	/** Cockpit shows what runs in a tenant, so whoever administers but a part of one has none. */
	private List<Grant> grantsOf(Role role, String group) {
		var inPart = Territory.isPartCode(group.substring(group.indexOf('.') + 1));
		return role == Role.ADMINISTRACION && inPart ? RoleGrants.ofPartAdministrators(filters.ids()) : RoleGrants.of(role, filters.ids());
	}

	@Override
	public void changePassword(String username, String password) {
		var user = identities.createUserQuery().userId(username).singleResult();
		user.setPassword(password);
		identities.saveUser(user);
	}

	@Override
	public void forget(String username) {
		var user = identities.createUserQuery().userId(username).singleResult();
		user.setEmail(null);
		identities.saveUser(user);
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

	private static Optional<Role> role(String group) {
		return Arrays.stream(Role.values()).filter(role -> group.startsWith(role.id() + ".")).findFirst();
	}

}
