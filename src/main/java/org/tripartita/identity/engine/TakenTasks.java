package org.tripartita.identity.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The tasks that somebody took or answered. Whoever loses a role gives its tasks back, with the rights that the engine gave on them. */
@Component
class TakenTasks {

	private static final List<Resources> KINDS = List.of(Resources.TASK, Resources.HISTORIC_TASK);

	private final TaskService tasks;

	private final HistoryService history;

	private final AuthorizationService authorizations;

	TakenTasks(TaskService tasks, HistoryService history, AuthorizationService authorizations) {
		this.tasks = tasks;
		this.history = history;
		this.authorizations = authorizations;
	}

	/** Takes from the person every task that none of the groups may do; the ids of those tasks. */
	List<String> giveBack(String username, Set<String> groups) {
		var returned = tasks.createTaskQuery()
			.taskAssignee(username)
			.list()
			.stream()
			.filter(task -> !isFor(task, groups))
			.map(Task::getId)
			.toList();
		returned.forEach(task -> giveBack(username, task));
		return returned;
	}

	/** When somebody last answered a task that was the group's. */
	Optional<Instant> lastAnswer(String username, String group) {
		return history.createHistoricTaskInstanceQuery()
			.taskAssignee(username)
			.taskHadCandidateGroup(group)
			.finished()
			.orderByHistoricTaskInstanceEndTime()
			.desc()
			.listPage(0, 1)
			.stream()
			.findFirst()
			.map(task -> task.getEndTime().toInstant());
	}

	private boolean isFor(Task task, Set<String> groups) {
		return tasks.getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId).anyMatch(groups::contains);
	}

	private void giveBack(String username, String task) {
		tasks.setAssignee(task, null);
		KINDS.stream()
			.flatMap(kind -> authorizations.createAuthorizationQuery().userIdIn(username).resourceType(kind).resourceId(task).list().stream())
			.map(Authorization::getId)
			.forEach(authorizations::deleteAuthorization);
	}

}
