package org.tripartita.secretariat;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tripartita.identity.Sector;
import org.tripartita.identity.SubSector;

/**
 * Whom a sector sends to an STL.
 *
 * @param vacancies seats that the sector will fill later; they do not count as representatives (G-02)
 * @param designatedOn the day on which the sector designated them
 */
public record Accreditation(Sector sector, List<Representative> representatives, int vacancies, LocalDate designatedOn) {

	/**
	 * @param position the office, never a person's name
	 * @param powers what gives it sufficient powers to decide, in writing (G-04 [S3:198])
	 * @param profile what else is known of it
	 */
	public record Representative(String organisation, String position, String powers, boolean alternate, Profile profile) {
	}

	/**
	 * What kind of representative it is and on what ground it sits; each null where nobody said.
	 *
	 * @param kind the kind of body within its sector
	 * @param scope the part of the territory that it speaks for
	 * @param termTo the last day of its term
	 * @param assumption why it is taken for granted though no source names it
	 * @param source the published source that it is taken from
	 */
	public record Profile(SeatOrigin origin, @Nullable SubSector kind, @Nullable String scope, @Nullable LocalDate termTo,
			@Nullable String assumption, @Nullable String source) {

		/** Designated by its sector, and nothing more is said. */
		public static final Profile PLAIN = new Profile(SeatOrigin.DESIGNATION, null, null, null, null, null);

	}

}
