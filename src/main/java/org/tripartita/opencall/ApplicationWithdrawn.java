package org.tripartita.opencall;

import java.util.UUID;

/**
 * Somebody takes an application back: whoever keeps something personal of it erases it in the same transaction (R2.5). It is
 * told just before the application itself is erased, so that the applicant can be written to once more.
 *
 * @param folio under which the applicant was written to
 */
public record ApplicationWithdrawn(UUID applicationId, UUID callId, String folio) {
}
