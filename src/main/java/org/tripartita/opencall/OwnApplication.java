package org.tripartita.opencall;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.tripartita.identity.Sector;

/**
 * What an applicant sees of the own application, by the link that only the applicant has: what was sent, but no contact data.
 *
 * @param key the secret half of the link
 * @param sent what was written, null once it was withdrawn
 * @param receivedAt when it was handed in
 * @param place on the list, null before the result and where it has none
 * @param correction what is to be corrected and until when, null where nothing is
 * @param over whether the call ended without a result
 * @param changeable whether documents can be added or replaced at this moment
 * @param closed the key of the sentence that says why not, where they cannot
 * @param withdrawable whether it can be withdrawn at this moment
 * @param interview when and where the panel hears the applicant, null where that is not set
 */
public record OwnApplication(UUID id, String folio, UUID key, UUID callId, String callTitle, @Nullable Sent sent, Instant receivedAt,
		ApplicationStatus status, boolean resultIsPublic, boolean over, Receipt.@Nullable Place place, List<Slot> slots, @Nullable Correction correction,
		boolean changeable, String closed, boolean withdrawable, @Nullable Interview interview) {

	/**
	 * What an applicant wrote.
	 *
	 * @param sector for whom; null for a facilitator
	 */
	public record Sent(@Nullable Sector sector, String organisation, String position, String motivation) {
	}

	/**
	 * A document that the call asks for.
	 *
	 * @param fileName the file that was handed in, null where none was
	 */
	public record Slot(int position, String name, boolean required, @Nullable String fileName) {
	}

	/**
	 * What the convener asks to be corrected before it decides.
	 *
	 * @param until the first moment at which it is too late
	 */
	public record Correction(String reason, LocalDate lastDay, Instant until) {
	}

	/** The message that says where it stands. */
	public String standing() {
		return status == ApplicationStatus.INCOMPLETE && !over ? "opencall.status." + status : Receipt.standing(status, resultIsPublic, over);
	}

	/** The documents that are needed and not there. */
	public List<Slot> missing() {
		return slots.stream().filter(slot -> slot.required() && slot.fileName() == null).toList();
	}

}
