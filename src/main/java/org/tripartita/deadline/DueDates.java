package org.tripartita.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * By when an act is due: the days that its rule gives it, counted on the territory's calendar from the day after its
 * start to 23:59:59 of the last day, in the zone of the product. A limit in calendar days is not moved when it ends on
 * a day without work and is not prolonged by suspensions: it is the published end of a window.
 *
 * <p>Nothing is cancelled by a limit. The time limits of local exercises are recommendations, and exercises usually
 * take longer (rule G-21, source S3:569): what comes after a limit is a reminder and then an escalation to who can act,
 * and the act can still be done.
 */
@Service
public class DueDates {

	private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

	private final BusinessCalendar calendar;

	private final DeadlineRules rules;

	private final ZoneId zone;

	DueDates(final BusinessCalendar calendar, final DeadlineRules rules,
			@Value("${tripartita.zone}") final ZoneId zone) {
		this.calendar = calendar;
		this.rules = rules;
		this.zone = zone;
	}

	/** As {@link #of(String, String, Instant, String)}, for an act that is no task. */
	public DueDate of(final Act act, final @Nullable String model, final Instant start,
			final String territoryCode) {
		return of(act.key(), model, start, territoryCode);
	}

	/**
	 * When an act that starts now or started then is due.
	 * @param task the id of a task in a model, such as {@code userTask_signDeclaration}
	 * @param model the kind of exercise, such as {@code COCREACION_LOCAL}; {@code null} where nobody knows it
	 * @param start when the act could begin
	 * @throws IllegalArgumentException if no territory has that code
	 */
	public DueDate of(final String task, final @Nullable String model, final Instant start,
			final String territoryCode) {
		final DeadlineRule rule = rules.ruleFor(task, model);
		final LocalDate firstDay = LocalDate.ofInstant(start, zone);
		final Predicate<LocalDate> days = days(rule.unit(), territoryCode);
		final LocalDate lastDay = BusinessCalendar.addDays(firstDay, rule.days(), days);
		final LocalDate reminderDay = BusinessCalendar.addDays(lastDay, -rule.reminderDays(), days);
		return new DueDate(lastDay, lastDay.atTime(END_OF_DAY).atZone(zone).toInstant(),
				reminderDay.isBefore(firstDay) ? firstDay : reminderDay, rule);
	}

	/**
	 * When to remind of a task, wherever its days were counted from: the days of its rule before it is due, and not before
	 * it opened.
	 * @param due as the task has it, which may have moved since
	 * @throws IllegalArgumentException if no territory has that code
	 */
	public LocalDate reminderDay(final String task, final Instant opened, final Instant due, final String territoryCode) {
		final DeadlineRule rule = rules.ruleFor(task, null);
		final LocalDate day = BusinessCalendar.addDays(LocalDate.ofInstant(due, zone), -rule.reminderDays(),
				days(rule.unit(), territoryCode));
		final LocalDate firstDay = LocalDate.ofInstant(opened, zone);
		return day.isBefore(firstDay) ? firstDay : day;
	}

	/**
	 * An act that began.
	 * @param model the kind of exercise, such as {@code COCREACION_LOCAL}
	 */
	public record Beginning(String model, Instant start, String territoryCode) {
	}

	/**
	 * The last days of several acts of one kind, in their order; the calendars are read once for all of them.
	 * @throws IllegalArgumentException if no territory has one of the codes
	 */
	public List<LocalDate> lastDays(final Act act, final List<Beginning> beginnings) {
		final Map<String, Predicate<LocalDate>> calendars = calendar
			.businessDays(beginnings.stream().map(Beginning::territoryCode).distinct().toList());
		return beginnings.stream().map(one -> {
			final DeadlineRule rule = rules.ruleFor(act.key(), one.model());
			final Predicate<LocalDate> business = calendars.get(one.territoryCode());
			if (business == null) {
				throw new IllegalArgumentException("No territory has the code " + one.territoryCode());
			}
			return BusinessCalendar.addDays(LocalDate.ofInstant(one.start(), zone), rule.days(),
					rule.unit() == DayUnit.BUSINESS ? business : day -> true);
		}).toList();
	}

	private Predicate<LocalDate> days(final DayUnit unit, final String territoryCode) {
		return switch (unit) {
			case BUSINESS -> calendar.businessDays(territoryCode);
			case CALENDAR -> day -> true;
		};
	}

}
