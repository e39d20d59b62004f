package org.tripartita.deadline;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tripartita.territory.Territories;
import org.tripartita.territory.Territory;
import org.tripartita.testing.ModuleDatabaseTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ModuleDatabaseTest(extraIncludes = "territory")
@Transactional
class BusinessCalendarModuleTest {

	@Autowired
	private BusinessCalendar calendar;

	@Autowired
	private CalendarSuspensions suspensions;

	@Autowired
	private Territories territories;

	@Autowired
	private EntityManager entities;

	@Autowired
	private JdbcClient jdbc;

	@ParameterizedTest
	@CsvSource({ "2026-11-20, true", "2026-11-21, false", "2026-11-22, false", "2026-11-16, false",
			"2026-04-03, true" })
	void people_work_from_monday_to_friday_but_for_rest_days(final LocalDate day, final boolean working) {
		assertThat(calendar.isBusinessDay(day, "OAX")).isEqualTo(working);
	}

	@ParameterizedTest
	@CsvSource({ "2026-03-27, 10, 2026-04-10", "2026-11-13, 1, 2026-11-17", "2024-09-30, 1, 2024-10-02",
			"2026-11-21, 1, 2026-11-23", "2026-11-21, 0, 2026-11-21", "2028-02-28, 1, 2028-02-29",
			"2028-02-29, 1, 2028-03-01", "2026-12-24, 5, 2027-01-04" })
	void a_limit_counts_from_the_day_after(final LocalDate from, final int count, final LocalDate last) {
		assertThat(calendar.addBusinessDays(from, count, "OAX")).isEqualTo(last);
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-17, -1, 2026-11-13", "2026-11-22, -1, 2026-11-20", "2028-03-01, -1, 2028-02-29" })
	void a_negative_count_goes_back(final LocalDate from, final int count, final LocalDate day) {
		assertThat(calendar.addBusinessDays(from, count, "OAX")).isEqualTo(day);
	}

	@ParameterizedTest
	@CsvSource({ "2026-03-30, 2026-04-06, 5", "2026-11-20, 2026-11-23, 1", "2026-11-21, 2026-11-22, 0",
			"2026-11-23, 2026-11-23, 0", "2026-11-23, 2026-11-20, -1", "2028-02-25, 2028-03-01, 3" })
	void the_day_of_arrival_counts_and_the_day_of_departure_does_not(final LocalDate from, final LocalDate to,
			final int days) {
		assertThat(calendar.businessDaysBetween(from, to, "OAX")).isEqualTo(days);
	}

	@ParameterizedTest
	@ValueSource(ints = { -40, -7, -1, 1, 6, 15, 250 })
	void the_days_between_lead_back_to_the_day_they_were_counted_to(final int count) {
		suspend("OAX", "2026-12-21", "2027-01-01");
		LocalDate.of(2026, 11, 9).datesUntil(LocalDate.of(2026, 11, 23)).forEach(from -> {
			final LocalDate to = calendar.addBusinessDays(from, count, "OAX");
			assertThat(calendar.isBusinessDay(to, "OAX")).isTrue();
			assertThat(calendar.businessDaysBetween(from, to, "OAX")).isEqualTo(count);
		});
	}

	@Test
	void suspended_days_are_no_working_days_from_the_first_to_the_last() {
		suspend("OAX", "2026-04-02", "2026-04-03");
		assertThat(LocalDate.of(2026, 4, 1).datesUntil(LocalDate.of(2026, 4, 7))
			.filter(day -> calendar.isBusinessDay(day, "OAX"))).extracting(LocalDate::toString)
			.containsExactly("2026-04-01", "2026-04-06");
		assertThat(calendar.addBusinessDays(LocalDate.of(2026, 3, 27), 10, "OAX"))
			.isEqualTo(LocalDate.of(2026, 4, 14));
	}

	@Test
	void suspensions_that_overlap_count_once() {
		suspend("OAX", "2026-04-01", "2026-04-03");
		suspend("OAX", "2026-04-03", "2026-04-06");
		assertThat(calendar.businessDaysBetween(LocalDate.of(2026, 3, 31), LocalDate.of(2026, 4, 7), "OAX"))
			.isEqualTo(1);
	}

	@Test
	void a_state_that_suspends_does_not_stop_another_one_nor_the_federation() {
		suspend("OAX", "2026-04-02", "2026-04-03");
		assertThat(calendar.isBusinessDay(LocalDate.of(2026, 4, 2), "MOR")).isTrue();
		assertThat(calendar.isBusinessDay(LocalDate.of(2026, 4, 2), "FED")).isTrue();
	}

	@Test
	void the_federation_suspends_for_itself_only() {
		suspend("FED", "2026-04-02", "2026-04-03");
		assertThat(calendar.isBusinessDay(LocalDate.of(2026, 4, 2), "FED")).isFalse();
		assertThat(calendar.isBusinessDay(LocalDate.of(2026, 4, 2), "OAX")).isTrue();
	}

	@Test
	void a_municipality_rests_when_its_state_does_and_not_the_other_way_round() {
		final Territory oaxaca = territories.findByCode("OAX").orElseThrow();
		territories.save(Territory.municipalityOf(oaxaca, "20067", "Oaxaca de Juárez", "Oaxaca de Juárez"));
		suspend("OAX", "2026-04-02", "2026-04-02");
		suspend("OAX-067", "2026-04-03", "2026-04-03");
		assertThat(calendar.isBusinessDay(LocalDate.of(2026, 4, 2), "OAX-067")).isFalse();
		assertThat(calendar.isBusinessDay(LocalDate.of(2026, 4, 3), "OAX-067")).isFalse();
		assertThat(calendar.isBusinessDay(LocalDate.of(2026, 4, 3), "OAX")).isTrue();
	}

	@Test
	void there_is_no_calendar_of_an_unknown_territory() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> calendar.isBusinessDay(LocalDate.of(2026, 4, 2), "XXX"))
			.withMessageContaining("XXX");
	}

	@Test
	void a_suspension_does_not_end_before_it_begins() {
		assertThatIllegalArgumentException().isThrownBy(() -> suspend("OAX", "2026-04-03", "2026-04-02"));
		assertThatThrownBy(() -> jdbc.sql("""
				insert into calendar_suspension (id, territory_code, first_day, last_day, reason, source, recorded_at)
				values (gen_random_uuid(), 'OAX', '2026-04-03', '2026-04-02', 'X', 'X', now())""").update())
			.isInstanceOf(DataIntegrityViolationException.class);
	}

	private void suspend(final String territory, final String firstDay, final String lastDay) {
		suspensions.saveAndFlush(new CalendarSuspension(territory, LocalDate.parse(firstDay), LocalDate.parse(lastDay),
				"Vacaciones del garante", "Acuerdo publicado en el Periódico Oficial",
				Instant.parse("2026-01-15T18:00:00Z")));
		entities.flush();
	}

}
