package org.tripartita.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;

import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Only a question that cannot reach beyond one's own tasks goes without judging each of them. */
class OwnTasksTest {

	private static final Authentication PERSON = new Authentication("yo", List.of("gobierno.oax", "gobierno.oax-001"));

	private interface Question extends Function<TaskQuery, TaskQuery> {
	}

	static List<Question> own() {
		return List.of(asked -> asked.taskAssignee("yo"), asked -> asked.taskCandidateGroup("gobierno.oax"),
				asked -> asked.taskCandidateGroupIn(List.of("gobierno.oax", "gobierno.oax-001")).taskUnassigned(),
				asked -> asked.taskCandidateGroupIn(List.of("gobierno.oax")).includeAssignedTasks(),
				asked -> asked.taskAssignee("yo").or().taskName("una").taskName("otra").endOr(),
				asked -> asked.or().taskAssignee("yo").taskCandidateGroupIn(List.of("gobierno.oax")).endOr());
	}

	static List<Question> beyond() {
		return List.of(asked -> asked, asked -> asked.taskAssignee("otra"), asked -> asked.taskAssigneeLike("yo"),
				asked -> asked.taskAssigneeIn("yo", "otra"), asked -> asked.taskCandidateGroup("gobierno.jal"),
				asked -> asked.taskCandidateGroupIn(List.of("gobierno.oax", "gobierno.jal")),
				asked -> asked.taskCandidateGroupLike("gobierno%"), asked -> asked.taskCandidateUser("otra"),
				asked -> asked.taskCandidateGroupIn(List.of("gobierno.oax")).taskCandidateGroupLike("%"),
				asked -> asked.or().taskAssignee("yo").taskCandidateGroupIn(List.of("gobierno.jal")).endOr(),
				asked -> asked.or().taskAssignee("yo").taskNameLike("%").endOr(),
				asked -> asked.or().taskAssignee("yo").processVariableValueEquals("territory", "JAL").endOr(),
				asked -> asked.or().taskAssignee("yo").taskUnassigned().endOr());
	}

	@ParameterizedTest
	@MethodSource("own")
	void tasks_taken_oneself_or_waiting_for_ones_groups_are_own(Question question) {
		assertThat(OwnTasks.onlyOf(PERSON, asked(question))).isTrue();
	}

	@ParameterizedTest
	@MethodSource("beyond")
	void what_may_bring_the_tasks_of_others_is_judged_task_by_task(Question question) {
		assertThat(OwnTasks.onlyOf(PERSON, asked(question))).isFalse();
	}

	@Test
	void nobody_and_a_person_without_groups_own_no_list_of_a_group() {
		var asked = asked(query -> query.taskCandidateGroup("gobierno.oax"));
		assertThat(OwnTasks.onlyOf(null, asked)).isFalse();
		assertThat(OwnTasks.onlyOf(new Authentication(null, null), asked)).isFalse();
		assertThat(OwnTasks.onlyOf(new Authentication("yo", null), asked)).isFalse();
	}

	private static TaskQueryImpl asked(Question question) {
		return (TaskQueryImpl) question.apply(new TaskQueryImpl());
	}

}
