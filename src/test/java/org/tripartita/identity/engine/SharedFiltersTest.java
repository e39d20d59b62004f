package org.tripartita.identity.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Date;
import java.util.List;

import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.ParticipantSession;
import org.tripartita.workflow.Processes;

@ProductTest
class SharedFiltersTest {

	private static final List<String> STATES = List.of("BCN", "JAL", "MEX", "MIC");

	private static int used;

	@Autowired
	private Walk walk;

	@Autowired
	private TestClock clock;

	@Autowired
	private FilterService filters;

	@Autowired
	private TaskService tasks;

	@Autowired
	private ParticipantSession session;

	private String garante;

	private String task;

	@BeforeEach
	void a_task_of_the_garante_due_in_two_weeks() {
		var state = STATES.get(used++);
		var exercise = walk.exercise(state, clock.today().minusDays(60));
		walk.enter("declaration", exercise, Processes.facts());
		garante = "organo-garante." + state.toLowerCase();
		task = walk.task(exercise.id(), "userTask_draftDeclaration", "organo-garante").taskId();
		dueIn(Duration.ofDays(14));
	}

	@Test
	void a_task_of_the_group_is_listed_there_until_somebody_takes_it() {
		assertThat(listed("Tareas de mi grupo")).containsExactly(task);
		assertThat(listed("Mis tareas")).isEmpty();

		tasks.claim(task, garante);

		assertThat(listed("Tareas de mi grupo")).isEmpty();
		assertThat(listed("Mis tareas")).containsExactly(task);
	}

	@Test
	void what_is_due_within_five_days_is_listed_whether_taken_or_not() {
		assertThat(listed("Por vencer")).isEmpty();

		dueIn(Duration.ofDays(4));
		assertThat(listed("Por vencer")).containsExactly(task);

		tasks.claim(task, garante);
		assertThat(listed("Por vencer")).containsExactly(task);
	}

	@Test
	void what_a_colleague_took_or_another_sector_must_do_is_nobody_elses_list() {
		dueIn(Duration.ofDays(-1));
		var citizen = garante.replace("organo-garante", "sociedad-civil");

		tasks.claim(task, "somebody.else");

		assertThat(listed("Por vencer")).isEmpty();
		for (var name : List.of("Mis tareas", "Tareas de mi grupo", "Por vencer")) {
			assertThat(listed(name, citizen)).isEmpty();
		}
	}

	private void dueIn(Duration time) {
		tasks.setDueDate(task, Date.from(clock.instant().plus(time)));
	}

	private List<String> listed(String name) {
		return listed(name, garante);
	}

	/** Whether the task is there; those that other tests left in the same state are theirs. */
	private List<String> listed(String name, String person) {
		Filter filter = filters.createFilterQuery().filterName(name).singleResult();
		List<Task> found = session.as(person, () -> filters.list(filter.getId()));
		return found.stream().map(Task::getId).filter(task::equals).toList();
	}

}
