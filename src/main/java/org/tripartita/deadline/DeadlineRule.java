package org.tripartita.deadline;

/**
 * How long an act may take before somebody is reminded of it.
 *
 * @param days that the act has, counted from the day after its start; not negative
 * @param unit of both numbers
 * @param reminderDays how long before the last day to remind; not negative
 * @param basis where the value comes from, in Spanish, to be shown beside it
 */
public record DeadlineRule(int days, DayUnit unit, int reminderDays, String basis) {

	public DeadlineRule {
		if (days < 0 || reminderDays < 0) {
			throw new IllegalArgumentException("A limit of " + days + " days, reminder " + reminderDays);
		}
	}

}
