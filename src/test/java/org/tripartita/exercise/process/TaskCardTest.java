package org.tripartita.exercise.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.secretariat.process.StlWalk;
import org.tripartita.territory.Territories;
import org.tripartita.testing.SuccessionWalk;
import org.tripartita.workflow.Processes;

/** A garante has the tasks of many territories and exercises in one list: each card says which. */
class TaskCardTest extends SuccessionScene {

	@Autowired
	private TaskService tasks;

	@Autowired
	private StlWalk stl;

	@Autowired
	private Territories territories;

	@Test
	void the_card_of_a_task_says_its_territory_and_its_exercise_and_the_site_does_not_repeat_them() {
		var exercise = exercise();

		assertThat(cards(exercise.code())).containsExactly("Redactar la declaratoria · " + place() + " · " + exercise.code());
		assertThat(walk.task(exercise.id(), "userTask_draftDeclaration", "organo-garante").name()).isEqualTo("Redactar la declaratoria");
	}

	@Test
	void the_card_of_a_task_of_no_exercise_says_its_territory() {
		var key = change.report("gobierno", SuccessionWalk.extinguished(territory, lastDay));

		assertThat(cards(key)).containsExactly("Confirmar lo publicado · Institución de prueba · " + place());
	}

	@Test
	void the_card_of_a_session_says_whose_it_is() {
		var exercise = walk.exercise(territory, today.minusDays(90));
		walk.enter("secretariat-installation", exercise, Processes.facts());
		var secretariat = stl.installed(exercise, today.minusDays(60), StlWalk.rules(today.minusDays(60)));
		clock.advance(Duration.ofDays(200));
		walk.runJobs();

		assertThat(cards(secretariat.code())).isNotEmpty().allMatch(card -> card.endsWith(" · " + place()));
	}

	private String place() {
		return territories.fullName(territories.findByCode(territory).orElseThrow());
	}

	private List<String> cards(String key) {
		return tasks.createTaskQuery().processInstanceBusinessKey(key).list().stream().map(Task::getName).toList();
	}

}
