package org.tripartita.opencall;

import java.util.UUID;

/**
 * A candidate was given the time of an interview.
 *
 * @param again whether it had another before
 */
public record InterviewScheduled(UUID applicationId, UUID callId, boolean again) {
}
