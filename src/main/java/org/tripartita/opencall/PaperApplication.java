package org.tripartita.opencall;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.tripartita.identity.Sector;

/**
 * What staff enters for somebody: an application on paper, a candidate of a call held before, an invitation. Whoever
 * enters it states that the signed consent and the statement of no conflict of interest are on file.
 *
 * @param contactEmail RESTRICTED; null where none was given
 * @param on the day on which it was received or accepted
 * @param gender of the person proposed, null where it was not said; RESTRICTED
 * @param worksForMember that a facilitator works for an institution of the three sectors (R3.3)
 */
public record PaperApplication(@Nullable Sector sector, String organisation, String position, String motivation,
		@Nullable String contactEmail, LocalDate on, @Nullable Gender gender, boolean worksForMember) {

	/** One that says neither the gender of the person proposed nor that it works for a member institution. */
	public PaperApplication(@Nullable Sector sector, String organisation, String position, String motivation,
			@Nullable String contactEmail, LocalDate on) {
		this(sector, organisation, position, motivation, contactEmail, on, null, false);
	}

}
