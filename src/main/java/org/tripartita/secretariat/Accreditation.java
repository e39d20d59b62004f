package org.tripartita.secretariat;

import java.time.LocalDate;
import java.util.List;

import org.tripartita.identity.Sector;

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
	 */
	public record Representative(String organisation, String position, String powers, boolean alternate) {
	}

}
