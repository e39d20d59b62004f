package org.tripartita.deadline;

import java.net.URL;
import java.time.LocalDate;
import java.util.Objects;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import org.springframework.stereotype.Component;

/**
 * The mandatory rest days of the Ley Federal del Trabajo, article 74, from a calendar file of our own: the one that
 * Jollyday ships moves a rest day that falls on a weekend, which the law does not, and has the old date of the change
 * of government.
 */
@Component
class RestDays {

	private static final String CALENDAR = "/calendar/mexico-rest-days.xml";

	private final HolidayManager calendar;

	RestDays() {
		final URL file = Objects.requireNonNull(RestDays.class.getResource(CALENDAR), CALENDAR);
		this.calendar = HolidayManager.getInstance(ManagerParameters.create(file));
	}

	boolean include(final LocalDate day) {
		return calendar.isHoliday(day);
	}

}
