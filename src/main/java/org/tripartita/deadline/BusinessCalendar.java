package org.tripartita.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.tripartita.territory.Territories;
import org.tripartita.territory.Territory;

/**
 * Working days of a territory: Monday to Friday, without the mandatory rest days of federal labour law and without the
 * suspensions recorded for the territory. Holy Week, 2 November and the like are working days unless suspended.
 *
 * <p>A state's suspension holds in its municipalities and branches too. One of the federation holds for federal exercises
 * only: the states order their own.
 *
 * <p>All methods take a territory's code and throw {@link IllegalArgumentException} if there is none of that code.
 */
@Service
public class BusinessCalendar {

	private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

	private final RestDays restDays;

	private final JdbcClient database;

	private final Territories territories;

	BusinessCalendar(final RestDays restDays, final JdbcClient database, final Territories territories) {
		this.restDays = restDays;
		this.database = database;
		this.territories = territories;
	}

	public boolean isBusinessDay(final LocalDate day, final String territoryCode) {
		return businessDays(territoryCode).test(day);
	}

	/**
	 * The day that is {@code count} working days away; the day of departure does not count, whether it is a working day
	 * or not.
	 * @param count negative to go back; with 0 the answer is {@code from} itself
	 */
	public LocalDate addBusinessDays(final LocalDate from, final int count, final String territoryCode) {
		return addDays(from, count, businessDays(territoryCode));
	}

	/** As {@link #addBusinessDays}, with days that were read before. */
	static LocalDate addDays(final LocalDate from, final int count, final Predicate<LocalDate> businessDays) {
		final int step = Integer.signum(count);
		LocalDate day = from;
		int left = Math.abs(count);
		while (left > 0) {
			day = day.plusDays(step);
			if (businessDays.test(day)) {
				left--;
			}
		}
		return day;
	}

	/**
	 * How many working days lie on the way from one day to another, the day of departure left out and the day of
	 * arrival included: what {@link #addBusinessDays} needs as count to arrive there. Negative on the way back.
	 */
	public int businessDaysBetween(final LocalDate from, final LocalDate to, final String territoryCode) {
		final Predicate<LocalDate> businessDays = businessDays(territoryCode);
		final long distance = ChronoUnit.DAYS.between(from, to);
		final int direction = Long.signum(distance);
		final long passed = LongStream.rangeClosed(1, Math.abs(distance))
			.mapToObj(days -> from.plusDays(days * direction))
			.filter(businessDays)
			.count();
		return Math.toIntExact(passed) * direction;
	}

	/** The working days of a territory as they are recorded now. */
	Predicate<LocalDate> businessDays(final String territoryCode) {
		final Territory territory = territories.findByCode(territoryCode)
			.orElseThrow(() -> new IllegalArgumentException("No territory has the code " + territoryCode));
		return working(suspended(whoseSuspensionsHold(territory)));
	}

	/** The same of several territories, in two queries however many there are. */
	Map<String, Predicate<LocalDate>> businessDays(final Collection<String> territoryCodes) {
		final Map<String, List<String>> whose = new HashMap<>();
		territories.all(territoryCodes).forEach(territory -> whose.put(territory.code(), whoseSuspensionsHold(territory)));
		final Map<String, List<Suspended>> suspended = suspendedBy(whose.values().stream().flatMap(List::stream).distinct().toList());
		final Map<String, Predicate<LocalDate>> days = new HashMap<>();
		whose.forEach((code, theirs) -> days.put(code,
				working(theirs.stream().flatMap(one -> suspended.getOrDefault(one, List.of()).stream()).toList())));
		return days;
	}

	private Map<String, List<Suspended>> suspendedBy(final List<String> territories) {
		final Map<String, List<Suspended>> suspended = new HashMap<>();
		if (!territories.isEmpty()) {
			database.sql("select territory_code, first_day, last_day from calendar_suspension where territory_code in (:territories)")
				.param("territories", territories)
				.query(row -> {
					suspended.computeIfAbsent(row.getString("territory_code"), code -> new ArrayList<>())
						.add(new Suspended(row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class)));
				});
		}
		return suspended;
	}

	private Predicate<LocalDate> working(final List<Suspended> suspended) {
		return day -> !WEEKEND.contains(day.getDayOfWeek()) && !restDays.include(day)
				&& suspended.stream().noneMatch(suspension -> suspension.covers(day));
	}

	/** Every deadline of every task asks for them: two days of each are enough. */
	private List<Suspended> suspended(final List<String> territories) {
		return database.sql("select first_day, last_day from calendar_suspension where territory_code in (:territories)")
			.param("territories", territories)
			.query((row, number) -> new Suspended(row.getObject("first_day", LocalDate.class),
					row.getObject("last_day", LocalDate.class)))
			.list();
	}

	private record Suspended(LocalDate firstDay, LocalDate lastDay) {

		boolean covers(final LocalDate day) {
			return !day.isBefore(firstDay) && !day.isAfter(lastDay);
		}

	}

	private static List<String> whoseSuspensionsHold(final Territory territory) {
		return territory.isPart()
				? Stream.of(territory.code(), territory.parentCode()).toList() : List.of(territory.code());
	}

}
