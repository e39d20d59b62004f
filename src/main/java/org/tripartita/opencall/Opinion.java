package org.tripartita.opencall;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.tripartita.identity.Sector;

/**
 * What a sector says of the person proposed as facilitator: the three must accept (step 3).
 *
 * @param reason why it does not accept, public; null where it does
 * @param waiverDocument by which document the sector waives that the person works for a member institution (R3.3), null where
 * none is needed
 */
public record Opinion(Sector sector, boolean accepted, @Nullable String reason, LocalDate actedOn,
		@Nullable String waiverDocument) {

	/** What a sector says where no waiver is needed. */
	public Opinion(Sector sector, boolean accepted, @Nullable String reason, LocalDate actedOn) {
		this(sector, accepted, reason, actedOn, null);
	}

}
