package org.tripartita.identity.engine;

import java.util.List;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;

/**
 * Writes what a group may do: afterwards the engine has exactly that, whatever it had before. The rights on single
 * tasks are the engine's own; who lost them at a start could not see the tasks that wait.
 */
@Component
class GroupGrants {

	private final AuthorizationService authorizations;

	GroupGrants(AuthorizationService authorizations) {
		this.authorizations = authorizations;
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
