package org.tripartita.opencall;

import java.util.UUID;

/**
 * A candidate was called by its place on the list, took the place, declined it or was not accepted.
 *
 * @param purpose what the call is for
 */
public record CandidacyMoved(UUID applicationId, UUID callId, CallPurpose purpose, ApplicationStatus status) {
}
