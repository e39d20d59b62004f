package org.tripartita.participation;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An awareness workshop (step 8, R8.1 [S3:557,631-641]): planned first, held afterwards.
 *
 * @param plannedOn the day that was planned
 * @param heldOn the day of the act itself, null before
 * @param attendance how many people came, null before
 * @param materials a public address, null where there are none
 * @param limitation why the exercise went on although a sector was missing (E8a)
 * @param documentId the published record
 */
public record Workshop(UUID id, UUID exerciseId, @Nullable UUID secretariatId, String title, String audience, String place,
		LocalDate plannedOn, @Nullable LocalDate heldOn, @Nullable Attendance attendance, @Nullable String materials,
		@Nullable String evaluation, @Nullable String limitation, @Nullable UUID documentId) {

	/** People by sector; no names are asked for. */
	public record Attendance(int government, int oversightBody, int civilSociety, int others) {
	}

}
