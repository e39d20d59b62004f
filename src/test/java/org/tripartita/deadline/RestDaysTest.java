package org.tripartita.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RestDaysTest {

	/** The days on which the federal executive changes within the years tested. */
	private static final Map<Integer, LocalDate> CHANGES_OF_GOVERNMENT = Map.of(2018, LocalDate.of(2018, 12, 1), 2024,
			LocalDate.of(2024, 10, 1), 2030, LocalDate.of(2030, 10, 1));

	private final RestDays restDays = new RestDays();

	@ParameterizedTest
	@MethodSource("years")
	void a_year_has_the_rest_days_of_article_74_and_no_other(final int year) {
		final Stream<LocalDate> everyYear = Stream.of(LocalDate.of(year, 1, 1), monday(1, year, Month.FEBRUARY),
				monday(3, year, Month.MARCH), LocalDate.of(year, 5, 1), LocalDate.of(year, 9, 16),
				monday(3, year, Month.NOVEMBER), LocalDate.of(year, 12, 25));
		final Stream<LocalDate> thisYear = Stream.ofNullable(CHANGES_OF_GOVERNMENT.get(year));

		assertThat(restDaysOf(year)).containsExactlyElementsOf(Stream.concat(everyYear, thisYear).sorted().toList());
	}

	static Stream<Integer> years() {
		return Stream.iterate(2015, year -> year <= 2032, year -> year + 1);
	}

	@Test
	void the_rest_days_of_2026_are_those_of_the_official_calendar() {
		assertThat(restDaysOf(2026)).extracting(LocalDate::toString)
			.containsExactly("2026-01-01", "2026-02-02", "2026-03-16", "2026-05-01", "2026-09-16", "2026-11-16",
					"2026-12-25");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2012-12-01", "2018-12-01", "2024-10-01", "2030-10-01" })
	void the_change_of_government_is_in_december_until_2018_and_in_october_from_2024(final LocalDate day) {
		assertThat(restDays.include(day)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "2018-10-01", "2024-12-01", "2030-12-01", "2025-10-01", "2019-12-01" })
	void the_other_date_and_the_other_years_are_no_rest_days(final LocalDate day) {
		assertThat(restDays.include(day)).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "2022-01-01, 2021-12-31", "2022-05-01, 2022-05-02", "2021-05-01, 2021-04-30",
			"2023-09-16, 2023-09-15", "2018-09-16, 2018-09-17", "2021-12-25, 2021-12-24", "2022-12-25, 2022-12-26",
			"2018-12-01, 2018-11-30" })
	void a_rest_day_on_a_weekend_is_not_moved(final LocalDate restDay, final LocalDate neighbour) {
		assertThat(restDay.getDayOfWeek()).isIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
		assertThat(neighbour.getDayOfWeek()).isIn(DayOfWeek.FRIDAY, DayOfWeek.MONDAY);
		assertThat(restDays.include(restDay)).isTrue();
		assertThat(restDays.include(neighbour)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-04-02", "2026-04-03", "2026-05-05", "2026-11-02", "2026-12-12", "2026-02-05",
			"2026-11-20" })
	void customary_days_are_no_rest_days(final LocalDate day) {
		assertThat(restDays.include(day)).isFalse();
	}

	private List<LocalDate> restDaysOf(final int year) {
		return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).filter(restDays::include).toList();
	}

	private static LocalDate monday(final int ordinal, final int year, final Month month) {
		return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(ordinal, DayOfWeek.MONDAY));
	}

}
