package org.tripartita.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.tripartita.testing.ModuleDatabaseTest;

import static org.assertj.core.api.Assertions.assertThat;

@ModuleDatabaseTest(extraIncludes = "territory")
@Transactional
class DueDatesModuleTest {

	private static final DeadlineRule CONSULTATION = new DeadlineRule(21, DayUnit.CALENDAR, 5, "X");

	private static final DeadlineRule SIGNING = new DeadlineRule(10, DayUnit.BUSINESS, 2, "X");

	@Autowired
	private BusinessCalendar calendar;

	@Autowired
	private CalendarSuspensions suspensions;

	private DueDates dueDates;

	@BeforeEach
	void twoRules() {
		dueDates = dueDatesUnder((task, model) -> task.equals("consultation") ? CONSULTATION : SIGNING);
	}

	@Test
	void an_act_is_due_at_the_end_of_its_last_working_day() {
		final DueDate due = dueDates.of("userTask_signDeclaration", "COCREACION_LOCAL",
				Instant.parse("2026-11-06T16:00:00Z"), "OAX");
		assertThat(due.lastDay()).isEqualTo(LocalDate.of(2026, 11, 23));
		assertThat(due.at()).isEqualTo("2026-11-24T05:59:59Z");
		assertThat(due.reminderDay()).isEqualTo(LocalDate.of(2026, 11, 19));
		assertThat(due.rule()).isEqualTo(SIGNING);
	}

	@Test
	void a_task_is_reminded_of_before_it_is_due_wherever_its_days_counted_from_and_not_before_it_opened() {
		final Instant opened = Instant.parse("2026-11-06T16:00:00Z");
		assertThat(dueDates.reminderDay("userTask_signDeclaration", opened, Instant.parse("2026-12-11T05:59:59Z"), "OAX"))
			.isEqualTo(LocalDate.of(2026, 12, 8));
		assertThat(dueDates.reminderDay("userTask_signDeclaration", opened, Instant.parse("2026-11-07T05:59:59Z"), "OAX"))
			.isEqualTo(LocalDate.of(2026, 11, 6));
	}

	@Test
	void the_act_and_the_model_choose_the_rule() {
		final DueDates asked = dueDatesUnder((task, model) -> new DeadlineRule(1, DayUnit.CALENDAR, 0, task + model));
		final Instant start = Instant.parse("2026-11-06T16:00:00Z");
		assertThat(asked.of(Act.SECOND_CALL, "OGP_NATIONAL", start, "FED").rule().basis())
			.isEqualTo("secondCallOGP_NATIONAL");
	}

	@ParameterizedTest
	@CsvSource({ "2028-02-08T18:00:00Z, 2028-02-29", "2028-02-29T18:00:00Z, 2028-03-21",
			"2027-02-08T18:00:00Z, 2027-03-01", "2019-05-24T18:00:00Z, 2019-06-14",
			"2026-11-30T18:00:00Z, 2026-12-21" })
	void a_window_of_calendar_days_counts_every_day(final Instant start, final LocalDate lastDay) {
		assertThat(dueDates.of(Act.CONSULTATION, "COCREACION_LOCAL", start, "OAX").lastDay()).isEqualTo(lastDay);
	}

	@Test
	void a_window_of_calendar_days_may_end_on_a_day_without_work() {
		suspend(LocalDate.of(2026, 11, 10), LocalDate.of(2026, 11, 20));
		final DueDate due = dueDates.of(Act.CONSULTATION, null, Instant.parse("2026-10-31T18:00:00Z"), "OAX");
		assertThat(due.lastDay()).isEqualTo(LocalDate.of(2026, 11, 21));
		assertThat(due.reminderDay()).isEqualTo(LocalDate.of(2026, 11, 16));
	}

	@Test
	void a_suspension_postpones_what_counts_in_working_days() {
		suspend(LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 13));
		final Instant start = Instant.parse("2026-11-06T16:00:00Z");
		assertThat(dueDates.of("userTask_signDeclaration", null, start, "OAX").lastDay())
			.isEqualTo(LocalDate.of(2026, 11, 30));
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-07T05:59:59Z, 2026-11-23", "2026-11-07T06:00:00Z, 2026-11-23",
			"2026-11-10T05:59:59Z, 2026-11-24", "2026-11-10T06:00:00Z, 2026-11-25" })
	void the_start_counts_as_the_day_it_is_in_mexico_city(final Instant start, final LocalDate lastDay) {
		assertThat(dueDates.of("userTask_signDeclaration", null, start, "OAX").lastDay()).isEqualTo(lastDay);
	}

	@ParameterizedTest
	@CsvSource({ "2021-07-01T18:00:00Z, 2021-07-23T04:59:59Z", "2023-07-01T18:00:00Z, 2023-07-23T05:59:59Z" })
	void the_end_of_the_day_follows_summer_time_while_mexico_city_had_it(final Instant start, final Instant end) {
		assertThat(dueDates.of(Act.CONSULTATION, null, start, "OAX").at()).isEqualTo(end);
	}

	@Test
	void nobody_is_reminded_before_the_start() {
		final DueDates hurried = dueDatesUnder((task, model) -> new DeadlineRule(2, DayUnit.BUSINESS, 5, "X"));
		assertThat(hurried.of("userTask_x", null, Instant.parse("2026-11-24T18:00:00Z"), "OAX").reminderDay())
			.isEqualTo(LocalDate.of(2026, 11, 24));
	}

	private DueDates dueDatesUnder(final DeadlineRules rules) {
		return new DueDates(calendar, rules, ZoneId.of("America/Mexico_City"));
	}

	private void suspend(final LocalDate firstDay, final LocalDate lastDay) {
		suspensions.saveAndFlush(new CalendarSuspension("OAX", firstDay, lastDay, "Vacaciones del garante",
				"Acuerdo publicado en el Periódico Oficial", Instant.parse("2026-01-15T18:00:00Z")));
	}

}
