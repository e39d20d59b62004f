package org.tripartita.secretariat;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * When a session is called and for when.
 *
 * @param noticedOn the day on which the notice with its agenda is or was sent
 * @param on the day of the session; it may lie in the past for a session that is entered in retrospect
 * @param at the hour, in the zone of the territory
 */
public record SessionNotice(LocalDate noticedOn, LocalDate on, LocalTime at) {
}
