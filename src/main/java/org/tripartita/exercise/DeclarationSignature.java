package org.tripartita.exercise;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.tripartita.identity.Sector;

/**
 * What one sector did with a declaratoria: signed it or declined.
 *
 * @param organisation who signs for the sector; null where it declined
 * @param position the office of the signatory, never a person's name
 * @param powers what gives the signatory sufficient powers to decide (G-04 [S3:198])
 * @param actedOn the day of the act itself
 * @param reason why the sector declined; null where it signed
 */
public record DeclarationSignature(Sector sector, boolean signed, @Nullable String organisation,
		@Nullable String position, @Nullable String powers, LocalDate actedOn, @Nullable String reason) {

	public static DeclarationSignature signed(Sector sector, String organisation, String position, String powers,
			LocalDate on) {
		return new DeclarationSignature(sector, true, organisation, position, powers, on, null);
	}

	public static DeclarationSignature declined(Sector sector, String reason, LocalDate on) {
		return new DeclarationSignature(sector, false, null, null, null, on, reason);
	}

}
