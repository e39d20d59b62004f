package org.tripartita.opencall;

import java.util.UUID;

/** The convener asks an applicant to correct an incomplete application. */
public record CorrectionAsked(UUID applicationId, UUID callId) {
}
