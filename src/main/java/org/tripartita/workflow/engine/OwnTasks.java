package org.tripartita.workflow.engine;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.json.JsonTaskQueryConverter;
import org.jspecify.annotations.Nullable;

/**
 * Recognises the question for tasks that one has taken oneself or that wait for one's own groups. Whoever may work on a
 * task is its candidate or has taken it, so nothing else can come out of it and its rows need no judging one by one.
 */
final class OwnTasks {

	/** What a list of alternatives may name without reaching beyond one's own: whose, and how that was worked out; it lists itself. */
	private static final Set<String> OWN = Set.of("assignee", "assigneeExpression", "candidateGroups", "candidateGroupsExpression",
			"orQueries");

	private OwnTasks() {
	}

	/** Whether one of the conditions that must all be met keeps to the person's own tasks. */
	static boolean onlyOf(@Nullable Authentication person, TaskQueryImpl asked) {
		return person != null && person.getUserId() != null && asked.getQueries().stream().anyMatch(part -> part.isOrQueryActive()
				? namesNothingElse(part) && isOwnOrUnasked(person, part) : isTakenBy(person, part) || waitsFor(person, part));
	}

	private static boolean namesNothingElse(TaskQueryImpl alternatives) {
		var named = new JsonTaskQueryConverter().toJsonObject(alternatives).keySet();
		return OWN.containsAll(named) && (named.contains("assignee") || named.contains("candidateGroups"));
	}

	private static boolean isOwnOrUnasked(Authentication person, TaskQueryImpl alternatives) {
		return (alternatives.getAssignee() == null || isTakenBy(person, alternatives))
				&& (alternatives.getCandidateGroups() == null || waitsFor(person, alternatives));
	}

	private static boolean isTakenBy(Authentication person, TaskQueryImpl asked) {
		return person.getUserId().equals(asked.getAssignee());
	}

	/** Candidates by their own name, or groups that are alike, would be further alternatives. */
	private static boolean waitsFor(Authentication person, TaskQueryImpl asked) {
		if (asked.getCandidateUser() != null || asked.getCandidateGroupLike() != null) {
			return false;
		}
		Collection<String> own = person.getGroupIds() == null ? List.of() : person.getGroupIds();
		var groups = asked.getCandidateGroups();
		return groups != null && !groups.isEmpty() && own.containsAll(groups);
	}

}
