package org.tripartita.opencall;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What an applicant may always look up with the folio: no personal data.
 *
 * @param receivedOn the day on which it was handed in
 * @param receivedAt the moment, null where staff entered it later
 * @param resultIsPublic whether the result may be told
 * @param over whether the call ended without a result
 */
public record Receipt(String folio, UUID callId, String callTitle, LocalDate receivedOn, @Nullable Instant receivedAt,
		ApplicationStatus status, boolean resultIsPublic, boolean over) {

	/** The message that says where it stands. */
	public String standing() {
		return standing(status, resultIsPublic, over);
	}

	static String standing(ApplicationStatus status, boolean resultIsPublic, boolean over) {
		if (resultIsPublic || status == ApplicationStatus.WITHDRAWN) {
			return "opencall.status." + status;
		}
		return over ? "opencall.web.receipt.over" : "opencall.web.receipt.pending";
	}

}
