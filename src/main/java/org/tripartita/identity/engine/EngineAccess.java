package org.tripartita.identity.engine;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.tripartita.identity.Access;
import org.tripartita.identity.Account.Mandate;
import org.tripartita.identity.Role;
import org.tripartita.territory.Territories;
import org.tripartita.territory.Territory;
import org.tripartita.workflow.RoleGroups;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
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

	private final JdbcClient database;

	EngineAccess(IdentityService identities, GroupGrants grants, SharedFilters filters, Territories territories,
			PasswordHashing hashing, TakenTasks tasks, JdbcClient database) {
		this.identities = identities;
		this.grants = grants;
		this.filters = filters;
		this.territories = territories;
		this.hashing = hashing;
		this.database = database;
		this.tasks = tasks;
	}

	@Override
	public void prepare() {
		filters.create();
		var present = identities.createTenantQuery().list().stream().map(Tenant::getId).collect(toSet());
		tenants().stream().filter(tenant -> !present.contains(tenant)).forEach(this::createTenant);
		var wanted = new HashMap<String, List<Grant>>();
		var filterIds = filters.ids();
		identities.createGroupQuery().list().stream().map(Group::getId).forEach(group -> role(group)
			.ifPresent(role -> wanted.put(group, grantsOf(role, group, filterIds))));
		grants.outOfLine(wanted).forEach(group -> grants.write(group, wanted.get(group)));
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
		settleTenants(username, tenants(mandates, () -> Set.copyOf(tenants())));
		return new Settled(lost, gained, lost.isEmpty() ? List.of() : tasks.giveBack(username, wanted));
	}

	@Override
	public Set<String> outOfLine(Map<String, List<Mandate>> everybody) {
		var groups = members("select user_id_, group_id_ from act_id_membership");
		var tenants = members("select user_id_, tenant_id_ from act_id_tenant_member where user_id_ is not null");
		var all = Set.copyOf(tenants());
		return everybody.entrySet().stream()
			.filter(one -> !groups(one.getValue()).equals(groups.getOrDefault(one.getKey(), Set.of()))
					|| !tenants(one.getValue(), () -> all).equals(tenants.getOrDefault(one.getKey(), Set.of())))
			.map(Map.Entry::getKey)
			.collect(toSet());
	}

	private Map<String, Set<String>> members(String query) {
		return database.sql(query).query((row, number) -> Map.entry(row.getString(1), row.getString(2))).list().stream()
			.collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
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

	private static Set<String> tenants(Collection<Mandate> mandates, Supplier<Set<String>> all) {
		return mandates.stream().anyMatch(EngineAccess::administersAll) ? all.get()
				: mandates.stream().map(mandate -> Territory.tenantIdOf(mandate.territory())).collect(toSet());
	}

	private static boolean administersAll(Mandate mandate) {
		return mandate.role() == Role.ADMINISTRACION && mandate.territory().equals(Territory.FEDERATION);
	}

	/** A group is there once somebody was in it. */
	private void join(String username, String group) {
		if (ensureGroup(group)) {
			role(group).ifPresent(role -> grants.write(group, grantsOf(role, group, filters.ids())));
		}
		identities.createMembership(username, group);
	}

	/** Cockpit shows what runs in a tenant, so whoever administers but a part of one has none. */
	private static List<Grant> grantsOf(Role role, String group, List<String> filterIds) {
		var inPart = Territory.isPartCode(group.substring(group.indexOf('.') + 1));
		return role == Role.ADMINISTRACION && inPart ? RoleGrants.ofPartAdministrators(filterIds) : RoleGrants.of(role, filterIds);
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

	private void createTenant(String id) {
		var tenant = identities.newTenant(id);
		tenant.setName(territories.findByCode(id.toUpperCase(Locale.ROOT)).orElseThrow().shortName());
		identities.saveTenant(tenant);
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
