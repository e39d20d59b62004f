package org.tripartita.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.tripartita.exercise.ExerciseModel;
import org.tripartita.exercise.ExerciseStep;
import org.tripartita.exercise.ExerciseStep.Standing;
import org.tripartita.exercise.LogEntry;

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

	@Test
	void what_was_public_from_first_to_last_dates_the_publicity_of_an_exercise_that_ended() {
		var log = List.of(entry(null, LocalDate.of(2024, 7, 22), false), entry(5, LocalDate.of(2023, 2, 1), true), entry(null, LocalDate.of(2022, 9, 5), true));

		assertThat(StepView.of(ExerciseModel.COCREACION_LOCAL, List.of(step(12, Standing.DONE)), log, List.of(), LocalDate.of(2026, 1, 1), ZoneOffset.UTC))
			.singleElement()
			.satisfies(publicity -> {
				assertThat(publicity.from()).isEqualTo(LocalDate.of(2022, 9, 5));
				assertThat(publicity.to()).isEqualTo(LocalDate.of(2024, 7, 22));
			});
	}

	private static LogEntry entry(Integer step, LocalDate day, boolean retrospective) {
		return new LogEntry(UUID.randomUUID(), step, day, Instant.EPOCH, "Algo.", null, retrospective);
	}

	private static ExerciseStep step(int number, Standing standing) {
		return new ExerciseStep(number, "callActivity_" + number, "Paso", standing,
				standing == Standing.PENDING ? null : Instant.EPOCH, null);
	}

}
