package org.tripartita.identity.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.identity.Access;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.Processes;
import org.tripartita.workflow.TaskDesk;

@ProductTest
class GroupGrantsTest {

	@Autowired
	private Walk walk;

	@Autowired
	private TestClock clock;

	@Autowired
	private Access access;

	@Autowired
	private TaskDesk desk;

	@Test
	void a_start_leaves_everybody_the_tasks_that_wait_for_them() {
		var exercise = walk.exercise("CMX", clock.today().minusDays(60));
		walk.enter("declaration", exercise, Processes.facts());
		var task = walk.task(exercise.id(), "userTask_draftDeclaration", "organo-garante").taskId();

		access.prepare();

		assertThat(desk.shown("organo-garante.cmx", task)).hasValueSatisfying(form -> assertThat(form).containsKey("exerciseName"));
	}

}
