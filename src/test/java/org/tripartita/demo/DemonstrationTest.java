package org.tripartita.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.exercise.Exercise;
import org.tripartita.exercise.ExerciseLog;
import org.tripartita.exercise.ExerciseState;
import org.tripartita.exercise.Exercises;
import org.tripartita.exercise.LogEntry;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.RoleGroups;

@ProductTest(properties = "tripartita.test=demonstration")
class DemonstrationTest implements Pace {

	@Autowired
	private ExerciseScript script;

	@Autowired
	private Exercises exercises;

	@Autowired
	private ExerciseLog log;

	@Autowired
	private Walk walk;

	@Autowired
	private TestClock clock;

	@Test
	void an_exercise_that_was_declared_and_not_begun_waits_for_its_first_workshop() {
		var hidalgo = play("hidalgo", "HID", Room.FINAL_REPORT);

		assertThat(hidalgo.state()).isEqualTo(ExerciseState.DECLARED);
		assertThat(walk.waiting(hidalgo.id())).contains("userTask_planWorkshop@organo-garante");
		assertThat(log.of(hidalgo.id())).extracting(LogEntry::text).anyMatch(text -> text.startsWith("Datos de demostración"));
	}

	@Test
	void a_script_that_stopped_goes_on_where_it_was() {
		play("baja-california", "BCN", Room.FORMATION_CALLS);
		var california = play("baja-california", "BCN", Room.FINAL_REPORT);

		assertThat(california.state()).isEqualTo(ExerciseState.CONSULTING);
		assertThat(exercises.findByTerritoryCodeOrderByCycleNumber("BCN")).hasSize(1);
	}

	@Test
	void a_second_exercise_stands_on_the_secretariat_of_the_first() {
		assertThat(play("oaxaca-1", "OAX", Room.FINAL_REPORT).state()).isEqualTo(ExerciseState.CONCLUDED);
		play("oaxaca-2", "OAX", Room.FINAL_REPORT);

		var oaxaca = exercises.findByTerritoryCodeOrderByCycleNumber("OAX").get(1);
		assertThat(oaxaca.state()).isEqualTo(ExerciseState.IMPLEMENTING);
		assertThat(walk.waiting(oaxaca.id())).contains("userTask_reportProgress@gobierno", "userTask_narrateCommitment@gobierno");
	}

	@Test
	void morelos_sits_at_its_second_tables() {
		assertThat(play("morelos-1", "MOR", Room.FINAL_REPORT).state()).isEqualTo(ExerciseState.CONCLUDED);
		play("morelos-2", "MOR", Room.FINAL_REPORT);

		var morelos = exercises.findByTerritoryCodeOrderByCycleNumber("MOR").get(1);
		assertThat(morelos.state()).isEqualTo(ExerciseState.CO_CREATING);
		assertThat(walk.waiting(morelos.id())).contains("userTask_draftCommitment@facilitacion", "userTask_installMesa@facilitacion");
	}

	private Exercise play(String name, String territory, Room last) {
		walk.peopleOf(territory);
		script.play(name, last, RoleGroups::of, this);
		return exercises.findByTerritoryCodeOrderByCycleNumber(territory).get(0);
	}

	@Override
	public void reach(LocalDate day) {
		assertThat(day).isBeforeOrEqualTo(clock.today());
	}

	@Override
	public boolean live() {
		return false;
	}

	@Override
	public void pause() {
		walk.runJobs();
	}

}
