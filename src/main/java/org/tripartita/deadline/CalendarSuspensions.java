package org.tripartita.deadline;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/** All suspensions of working days that were recorded. */
public interface CalendarSuspensions extends Repository<CalendarSuspension, UUID> {

	CalendarSuspension save(CalendarSuspension suspension);

	List<CalendarSuspension> findByTerritoryCodeInOrderByFirstDay(Collection<String> territoryCodes);

}
