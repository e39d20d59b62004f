package org.tripartita.identity;

import java.time.LocalDate;
import java.util.Set;

/**
 * Somebody lost roles or got some, by a mandate that was recorded, that ended or that the calendar began or ended; not told
 * of an account that opens.
 *
 * @param lost role groups, such as {@code gobierno.oax}
 * @param gained role groups
 */
public record RolesChanged(String username, Set<String> lost, Set<String> gained, LocalDate on) {

	public RolesChanged {
		lost = Set.copyOf(lost);
		gained = Set.copyOf(gained);
	}

}
