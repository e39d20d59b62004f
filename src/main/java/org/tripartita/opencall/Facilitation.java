package org.tripartita.opencall;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.tripartita.identity.Sector;

/**
 * Who facilitated an exercise from one day to another, as anybody may read it: never a person's name.
 *
 * @param sector whose turn it was, null unless it was an interim one
 * @param organisation of the person, null unless it was one
 * @param position office or profile of the person, null unless it was one
 * @param waiver whether the three sectors let somebody of a member institution facilitate (R3.3)
 * @param to the last day, null while it lasts
 * @param endReason why it ended, null while it lasts
 */
public record Facilitation(UUID id, UUID exerciseId, Kind kind, @Nullable Sector sector, @Nullable String organisation,
		@Nullable String position, boolean waiver, LocalDate from, @Nullable LocalDate to, @Nullable String endReason) {

	/** Who does it. */
	public enum Kind {

		/** The person whom the three sectors accepted (step 3). */
		PERSON,

		/** The three sectors in turn, until a person is found (E3a). */
		INTERIM,

		/** Nobody, by an explicit decision (E3c). */
		NONE

	}

}
