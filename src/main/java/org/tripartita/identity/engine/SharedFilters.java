package org.tripartita.identity.engine;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

import org.tripartita.workflow.Texts;

/**
 * The three lists that everybody finds in Tasklist. Each is created once. Nobody writes filters over HTTP: their queries
 * hold expressions, which the engine would run.
 */
@Component
class SharedFilters {

	/** Marks a filter as one of the three, whatever it is called. */
	private static final String KEY = "tripartita";

	private static final String ME = "${currentUser()}";

	private static final String MY_GROUPS = "${currentUserGroups()}";

	private final FilterService filters;

	private final TaskService tasks;

	private final Texts texts;

	SharedFilters(FilterService filters, TaskService tasks, Texts texts) {
		this.filters = filters;
		this.tasks = tasks;
		this.texts = texts;
	}

	/** The ids of the three. */
	List<String> ids() {
		return filters.createTaskFilterQuery().list().stream().filter(SharedFilters::isShared).map(Filter::getId).toList();
	}

	/** Creates those that are missing. */
	void create() {
		var known = filters.createTaskFilterQuery().list().stream().flatMap(SharedFilters::key).toList();
		create(known, "mine", "#0b5c4a", 10, tasks.createTaskQuery().taskAssigneeExpression(ME));
		create(known, "group", "#b5762a", 20,
				tasks.createTaskQuery().taskCandidateGroupInExpression(MY_GROUPS).taskUnassigned());
		create(known, "due", "#7a2e3a", 30, tasks.createTaskQuery()
			.or()
			.taskAssigneeExpression(ME)
			.taskCandidateGroupInExpression(MY_GROUPS)
			.endOr()
			.dueBeforeExpression("${dateTime().plusDays(5)}"));
	}

	private void create(List<String> known, String key, String color, int priority, TaskQuery query) {
		if (known.contains(key)) {
			return;
		}
		filters.saveFilter(filters.newTaskFilter(texts.of("filter." + key + ".name"))
			.setQuery(query.orderByDueDate().asc())
			.setProperties(Map.of(KEY, key, "description", texts.of("filter." + key + ".description"), "color", color,
					"priority", priority, "refresh", true, "showUndefinedVariable", false, "variables", List.of())));
	}

	private static boolean isShared(Filter filter) {
		return key(filter).findAny().isPresent();
	}

	private static Stream<String> key(Filter filter) {
		var properties = filter.getProperties();
		return properties == null ? Stream.empty() : Stream.ofNullable(properties.get(KEY)).map(Object::toString);
	}

}
