package org.tripartita.secretariat;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One attempt to install an STL; a sector that is absent or refuses makes it fail and the next is cited (E4a, E4b).
 *
 * @param citedFor the day for which the sectors are cited, null before anybody named one
 * @param heldOn the day of the act, null before it was noted
 * @param failure why it failed, null while it goes on or where it succeeded
 */
public record InstallationAttempt(UUID secretariatId, int number, UUID exerciseId, @Nullable LocalDate citedFor,
		@Nullable LocalDate heldOn, @Nullable String place, @Nullable String failure) {

	/** What the proofs of its signatures are kept under. */
	String subject() {
		return "installation:" + secretariatId + ":" + number;
	}

}
