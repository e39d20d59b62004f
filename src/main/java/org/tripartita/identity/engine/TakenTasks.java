package org.tripartita.identity.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

import static java.util.stream.Collectors.joining;

/** The tasks that somebody took or answered. Whoever loses a role gives its tasks back, with the rights that the engine gave on them. */
@Component
class TakenTasks {

	private static final List<Resources> KINDS = List.of(Resources.TASK, Resources.HISTORIC_TASK);

	private static final String LAST_ANSWER = """
			select t.* from act_hi_taskinst t where t.assignee_ = #{username} and t.end_time_ is not null
			and exists (select 1 from act_hi_identitylink l where l.task_id_ = t.id_ and l.type_ = 'candidate'
				and l.operation_type_ = 'add' and l.group_id_ in (%s))
			order by t.end_time_ desc limit 1
			""";

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

	/** When somebody last answered a task that was one of the groups'; the engine's own query asks for one group alone. */
	Optional<Instant> lastAnswer(String username, List<String> groups) {
		var names = IntStream.range(0, groups.size()).mapToObj(number -> "#{group" + number + "}").collect(joining(", "));
		var query = history.createNativeHistoricTaskInstanceQuery()
			.sql(LAST_ANSWER.formatted(names))
			.parameter("username", username);
		for (int number = 0; number < groups.size(); number++) {
			query.parameter("group" + number, groups.get(number));
		}
		return query.list().stream().findFirst().map(task -> task.getEndTime().toInstant());
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
