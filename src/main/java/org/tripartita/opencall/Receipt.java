package org.tripartita.opencall;

import java.math.BigDecimal;
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
 * @param place on the list, null where it has none; to be told with the result only
 */
public record Receipt(String folio, UUID callId, String callTitle, LocalDate receivedOn, @Nullable Instant receivedAt,
		ApplicationStatus status, boolean resultIsPublic, boolean over,
		@Nullable Place place) {

	/** Where a candidate stands on the list, with the points it has, 0 to 100. */
	public record Place(int rank, BigDecimal score) {

		static @Nullable Place of(@Nullable Integer rank, @Nullable BigDecimal score) {
			return rank == null || score == null ? null : new Place(rank, score);
		}

	}

	/** The place that may be told: not before the result, and none of whoever was taken off the list. */
	public @Nullable Place listed() {
		return listed(place, status, resultIsPublic);
	}

	static @Nullable Place listed(@Nullable Place place, ApplicationStatus status, boolean resultIsPublic) {
		return resultIsPublic && status != ApplicationStatus.INELIGIBLE && status != ApplicationStatus.WITHDRAWN ? place : null;
	}

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
