package org.tripartita.deadline;

import java.util.UUID;

import org.springframework.data.repository.Repository;

/** All suspensions of working days that were recorded. */
public interface CalendarSuspensions extends Repository<CalendarSuspension, UUID> {

	/** Writes at once: working days are read past the entity manager. */
	CalendarSuspension saveAndFlush(CalendarSuspension suspension);

}
