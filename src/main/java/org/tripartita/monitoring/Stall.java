package org.tripartita.monitoring;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An exercise or secretariat that has stalled.
 *
 * @param message what Cockpit shows: code, since when, who can unblock it
 * @param incidentId the engine's incident, null where no process stands anywhere
 */
record Stall(UUID id, UUID exerciseId, @Nullable UUID secretariatId, StallCause cause, String message, @Nullable String incidentId) {
}
