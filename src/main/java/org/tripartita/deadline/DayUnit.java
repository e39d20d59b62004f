package org.tripartita.deadline;

/** What a limit counts in. */
public enum DayUnit {

	/** Working days of the territory, see {@link BusinessCalendar}. */
	BUSINESS,

	/** Every day, whether people work on it or not. */
	CALENDAR

}
