package org.tripartita.opencall;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What an applicant may always look up with the folio: no personal data.
 *
 * @param receivedOn the day on which it was handed in
 * @param resultIsPublic whether the result may be told
 */
public record Receipt(String folio, UUID callId, String callTitle, LocalDate receivedOn, Instant recordedAt,
		ApplicationStatus status, boolean resultIsPublic) {
}
