package org.tripartita.deadline;

import java.time.Instant;
import java.time.LocalDate;

/**
 * By when an act is due.
 *
 * @param lastDay the last day on which the act is in time
 * @param at the end of that day
 * @param reminderDay the day on which to remind, never before the start
 * @param rule that was applied, with its basis
 */
public record DueDate(LocalDate lastDay, Instant at, LocalDate reminderDay, DeadlineRule rule) {
}
