package org.tripartita.ogp.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.exercise.ExerciseModel;
import org.tripartita.exercise.Exercises;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;

@ProductTest
class OpenOgpCycleStartTest {

	@Autowired
	private Walk walk;

	@Autowired
	private TestClock clock;

	@Autowired
	private Exercises exercises;

	@Test
	void only_a_garante_opens_a_cycle_in_a_territory_of_its_own_and_one_at_a_time() {
		var interest = clock.today().minusDays(600);
		walk.peopleOf("TAB");
		walk.peopleOf("COL");
		assertThat(walk.refusedStart("organo-garante", "TAB", OgpCycleProcess.KEY, opening("COL", interest))).contains("no tienes un nombramiento vigente en él");
		assertThat(walk.refusedStart("organo-garante", "TAB", OgpCycleProcess.KEY, opening("TAB", clock.today().plusDays(1))))
			.isEqualTo("La fecha de la manifestación de interés no puede ser posterior a hoy.");
		var code = walk.start("organo-garante", "TAB", OgpCycleProcess.KEY, opening("TAB", interest));
		var cycle = exercises.findByCode(code).orElseThrow();
		assertThat(cycle.model()).isEqualTo(ExerciseModel.OGP_NATIONAL);
		assertThat(cycle.code()).isEqualTo("TAB-OGP-%d-1".formatted(interest.getYear()));
		assertThat(walk.refusedStart("organo-garante", "TAB", OgpCycleProcess.KEY, opening("TAB", interest)))
			.contains("ya tiene un ejercicio sin concluir");
	}


	private static Map<String, Object> opening(String territory, LocalDate interestOn) {
		return Map.of("territory", territory, "convener", "gobierno", "interestOn", interestOn.toString());
	}

}
