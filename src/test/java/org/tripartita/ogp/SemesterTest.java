package org.tripartita.ogp;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import org.tripartita.ogp.PublicMeeting.Semester;

import static org.assertj.core.api.Assertions.assertThat;

class SemesterTest {

	private static final LocalDate START = LocalDate.of(2023, 1, 16);

	@Test
	void a_plan_of_one_year_has_two_semesters() {
		var end = LocalDate.of(2024, 1, 15);

		assertThat(Semester.ofPlan(1, START, end)).contains(new Semester(1, START, LocalDate.of(2023, 7, 15)));
		assertThat(Semester.ofPlan(2, START, end)).contains(new Semester(2, LocalDate.of(2023, 7, 16), end));
		assertThat(Semester.ofPlan(3, START, end)).isEmpty();
	}

	@Test
	void the_last_semester_ends_with_the_plan() {
		var end = LocalDate.of(2024, 6, 28);

		assertThat(Semester.ofPlan(3, START, end)).contains(new Semester(3, LocalDate.of(2024, 1, 16), end));
	}

}
