package org.tripartita.monitoring;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An exercise or secretariat that has stalled.
 *
 * @param since the day of the act from which the days are counted
 * @param message what Cockpit shows: code, since when, who can unblock it
 * @param incidentId the engine's incident, null where no process stands anywhere
 */
record Stall(UUID id, UUID exerciseId, @Nullable UUID secretariatId, String code, String level, String unblocks,
		LocalDate since, String message, @Nullable String incidentId) {
}
