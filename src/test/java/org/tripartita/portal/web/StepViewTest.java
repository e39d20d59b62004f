package org.tripartita.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.tripartita.exercise.ExerciseModel;
import org.tripartita.exercise.ExerciseStep;
import org.tripartita.exercise.ExerciseStep.Standing;

class StepViewTest {

	@Test
	void a_second_exercise_says_that_its_secretariat_stood_already_and_not_that_a_step_was_left_out() {
		var shown = StepView.of(ExerciseModel.COCREACION_LOCAL,
				List.of(step(1, Standing.DONE), step(2, Standing.SKIPPED), step(3, Standing.SKIPPED), step(4, Standing.SKIPPED),
						step(5, Standing.CURRENT), step(6, Standing.PENDING), step(7, Standing.PENDING)),
				List.of(), List.of(), LocalDate.of(2026, 1, 1), ZoneOffset.UTC);

		assertThat(shown).extracting(StepView::standing)
			.containsExactly("DONE", "STOOD", "STOOD", "STOOD", "NOW", "NEXT", "LATER");
	}

	@Test
	void a_stage_of_the_cycle_that_was_passed_by_was_left_out() {
		var shown = StepView.of(ExerciseModel.OGP_NATIONAL, List.of(step(3, Standing.SKIPPED)), List.of(), List.of(),
				LocalDate.of(2026, 1, 1), ZoneOffset.UTC);

		assertThat(shown).extracting(StepView::standing).containsExactly("SKIPPED");
	}

	private static ExerciseStep step(int number, Standing standing) {
		return new ExerciseStep(number, "callActivity_" + number, "Paso", standing,
				standing == Standing.PENDING ? null : Instant.EPOCH, null);
	}

}
