package org.tripartita.workflow;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.TaskDesk.Receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ProductTest
class TaskAnsweredAtOnceTest {

	private static final Map<String, Object> ANSWER = Map.of("text", "Las tres partes nos comprometemos a un ejercicio local de gobierno abierto.", "place",
			"Zacatecas");

	@Autowired
	private Walk walk;

	@Autowired
	private TaskDesk desk;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient database;

	@Test
	void whoever_found_a_task_whose_rights_went_with_another_s_answer_reads_that_it_is_done() {
		walk.peopleOf("ZAC");
		var exercise = walk.exercise("ZAC", clock.today());
		walk.enter("declaration", exercise, Processes.facts());
		var task = walk.task(exercise.id(), "userTask_draftDeclaration", "organo-garante").taskId();
		var person = RoleGroups.of("organo-garante", "ZAC");
		database.sql("delete from act_ru_authorization where resource_id_ = ?").param(task).update();

		assertThatThrownBy(() -> desk.submit(person, task, ANSWER)).as("who has no right to a task that waits").hasMessageContaining("TASK_WORK");
		database.sql("delete from pending_task where task_id = ?").param(task).update();

		assertThat(desk.submit(person, task, ANSWER)).isInstanceOfSatisfying(Receipt.Refused.class,
				refused -> assertThat(refused.sentence()).contains("ya fue atendida"));
	}

}
