package org.tripartita.opencall;

import java.util.UUID;

/** A candidate was given the time of an interview, or another one. */
public record InterviewScheduled(UUID applicationId, UUID callId) {
}
