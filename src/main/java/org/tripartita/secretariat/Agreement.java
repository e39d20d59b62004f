package org.tripartita.secretariat;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.tripartita.identity.Sector;

/**
 * Something that a session of an STL agreed to have done (domain 7.14). Public.
 *
 * @param place its number in the session
 * @param sector who answers for it
 * @param organisation which institution of the sector, where it is one in particular
 * @param account what was done or why it will not be; null while it is open
 * @param link where it can be seen
 * @param endedOn the day on which it was done or given up
 */
public record Agreement(UUID id, UUID secretariatId, UUID sessionId, int sessionNumber, int place, String text, Sector sector,
		@Nullable String organisation, LocalDate dueOn, AgreementState state, @Nullable String account, @Nullable String link,
		@Nullable LocalDate endedOn) {

	/** Whether its day has passed without a word of what became of it. */
	public boolean late(LocalDate today) {
		return state == AgreementState.OPEN && dueOn.isBefore(today);
	}

}
