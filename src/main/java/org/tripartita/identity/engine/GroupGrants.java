package org.tripartita.identity.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

/**
 * Writes what a group may do: afterwards the engine has exactly that, whatever it had before. The rights on single
 * tasks are the engine's own; who lost them at a start could not see the tasks that wait.
 */
@Component
class GroupGrants {

	private final AuthorizationService authorizations;

	private final JdbcClient database;

	GroupGrants(AuthorizationService authorizations, JdbcClient database) {
		this.authorizations = authorizations;
		this.database = database;
	}

	/** The groups of which the engine has something else than their grants, asked at once for all. */
	Set<String> outOfLine(Map<String, List<Grant>> wanted) {
		var written = database.sql("""
				select group_id_, resource_type_, resource_id_, perms_ from act_ru_authorization
				where group_id_ is not null and (resource_id_ = '*' or resource_type_ not in (:ofTasks))
				""")
			.param("ofTasks", List.of(Resources.TASK.resourceType(), Resources.HISTORIC_TASK.resourceType()))
			.query((row, number) -> Map.entry(row.getString(1), new Grant.Row(row.getInt(2), row.getString(3), row.getInt(4))))
			.list()
			.stream()
			.collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
		return wanted.entrySet().stream()
			.filter(one -> !one.getValue().stream().map(Grant::row).collect(toSet()).equals(written.getOrDefault(one.getKey(), Set.of())))
			.map(Map.Entry::getKey)
			.collect(toSet());
	}

	void write(String group, List<Grant> grants) {
		var rows = authorizations.createAuthorizationQuery().groupIdIn(group).list().stream().filter(row -> !ofOneTask(row)).toList();
		rows.stream()
			.filter(row -> grants.stream().noneMatch(grant -> grant.isAbout(row)))
			.forEach(row -> authorizations.deleteAuthorization(row.getId()));
		grants.stream()
			.filter(grant -> rows.stream().noneMatch(row -> grant.isAbout(row) && grant.isSaidBy(row)))
			.forEach(grant -> save(grant, rows.stream().filter(grant::isAbout).findFirst().orElseGet(() -> rowFor(group))));
	}

	private static boolean ofOneTask(Authorization row) {
		return !row.getResourceId().equals(Authorization.ANY) && (row.getResourceType() == Resources.TASK.resourceType()
				|| row.getResourceType() == Resources.HISTORIC_TASK.resourceType());
	}

	private void save(Grant grant, Authorization row) {
		grant.writeTo(row);
		authorizations.saveAuthorization(row);
	}

	private Authorization rowFor(String group) {
		var row = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
		row.setGroupId(group);
		return row;
	}

}
