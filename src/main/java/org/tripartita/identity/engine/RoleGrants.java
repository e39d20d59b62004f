package org.tripartita.identity.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.authorization.BatchPermissions;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.SystemPermissions;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;

import org.tripartita.identity.Role;

/**
 * What a role reaches in the engine, as data. Tasks are not here: the engine gives each candidate and assignee the
 * right to work on the task itself.
 */
final class RoleGrants {

	/** What each of the three parties of an STL may begin in it. */
	private static final Set<String> OF_A_PARTY = Set.of("stl-session", "acta-correction", "guarantor-succession",
			"guarantor-registration", "seat-change", "adhesion", "chapter", "rules-amendment", "party-withdrawal", "facilitator-change",
			"replacement-call");

	/** Who may begin a process by its start form. A process that is not deployed yet harms nobody here. */
	static final Map<Role, Set<String>> STARTABLE = Map.of(Role.ORGANO_GARANTE,
			and(OF_A_PARTY, "local-strategy", "awareness-workshop", "ogp-action-plan-cycle"), Role.GOBIERNO,
			and(OF_A_PARTY, "local-strategy"), Role.SOCIEDAD_CIVIL, OF_A_PARTY, Role.ADMINISTRACION,
			Set.of("guarantor-succession", "guarantor-registration"), Role.FACILITACION, Set.of("facilitator-change"));

	private RoleGrants() {
	}

	private static Set<String> and(Set<String> some, String... more) {
		return Stream.concat(some.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * Everything that a group of the role may do.
	 *
	 * @param filters the ids of the task filters that everybody shares
	 */
	static List<Grant> of(Role role, List<String> filters) {
		var grants = inTasklist(filters);
		grants.addAll(starting(STARTABLE.getOrDefault(role, Set.of())));
		grants.addAll(role == Role.ADMINISTRACION ? administering() : reading());
		return grants;
	}

	/** Who administers a municipality or a branch: Tasklist and what is begun there, and no more of the engine. */
	static List<Grant> ofPartAdministrators(List<String> filters) {
		var grants = inTasklist(filters);
		grants.addAll(starting(STARTABLE.getOrDefault(Role.ADMINISTRACION, Set.of())));
		grants.addAll(reading());
		return grants;
	}

	private static List<Grant> inTasklist(List<String> filters) {
		var grants = new ArrayList<Grant>();
		grants.add(Grant.of(Resources.APPLICATION, "tasklist", Permissions.ACCESS));
		filters.forEach(filter -> grants.add(Grant.of(Resources.FILTER, filter, Permissions.READ)));
		return grants;
	}

	/** The engine's own administrators see everything and have what failed tried again; they change nothing. */
	static List<Grant> ofEngineAdministrators() {
		var grants = new ArrayList<Grant>();
		grants.add(Grant.ofAll(Resources.APPLICATION, Permissions.ACCESS));
		grants.add(Grant.ofAll(Resources.PROCESS_DEFINITION, ProcessDefinitionPermissions.READ,
				ProcessDefinitionPermissions.READ_INSTANCE, ProcessDefinitionPermissions.READ_HISTORY,
				ProcessDefinitionPermissions.READ_TASK, ProcessDefinitionPermissions.RETRY_JOB));
		grants.add(Grant.ofAll(Resources.DECISION_DEFINITION, Permissions.READ, Permissions.READ_HISTORY));
		grants.add(Grant.ofAll(Resources.BATCH, BatchPermissions.READ, BatchPermissions.READ_HISTORY));
		grants.add(Grant.ofAll(Resources.OPERATION_LOG_CATEGORY, UserOperationLogCategoryPermissions.READ));
		grants.add(Grant.ofAll(Resources.SYSTEM, SystemPermissions.READ));
		Stream.of(Resources.FILTER, Resources.TASK, Resources.PROCESS_INSTANCE, Resources.DECISION_REQUIREMENTS_DEFINITION,
				Resources.DEPLOYMENT, Resources.USER, Resources.GROUP, Resources.TENANT, Resources.AUTHORIZATION)
			.forEach(resource -> grants.add(Grant.ofAll(resource, Permissions.READ)));
		return grants;
	}

	/** Names and diagrams of all processes: no instance becomes visible by them. */
	private static List<Grant> reading() {
		return List.of(Grant.ofAll(Resources.PROCESS_DEFINITION, ProcessDefinitionPermissions.READ));
	}

	private static List<Grant> starting(Set<String> processes) {
		var grants = new ArrayList<Grant>();
		processes.forEach(process -> grants.add(Grant.of(Resources.PROCESS_DEFINITION, process,
				ProcessDefinitionPermissions.READ, ProcessDefinitionPermissions.CREATE_INSTANCE)));
		if (!processes.isEmpty()) {
			grants.add(Grant.ofAll(Resources.PROCESS_INSTANCE, Permissions.CREATE));
		}
		return grants;
	}

	/** Cockpit: sees what runs in the administrator's tenants and has what failed tried again. */
	private static List<Grant> administering() {
		return List.of(Grant.of(Resources.APPLICATION, "cockpit", Permissions.ACCESS),
				Grant.ofAll(Resources.PROCESS_DEFINITION, ProcessDefinitionPermissions.READ,
						ProcessDefinitionPermissions.READ_INSTANCE, ProcessDefinitionPermissions.READ_HISTORY,
						ProcessDefinitionPermissions.READ_TASK, ProcessDefinitionPermissions.RETRY_JOB),
				Grant.ofAll(Resources.DECISION_DEFINITION, Permissions.READ, Permissions.READ_HISTORY),
				Grant.ofAll(Resources.DEPLOYMENT, Permissions.READ));
	}

}
