package org.tripartita.secretariat;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.tripartita.identity.Sector;

/**
 * What a sector did with an acta: signed it through one of its seats, or refused and said why.
 *
 * @param seat who signs for the sector; null where it refused
 * @param reason why it refused; null where it signed
 * @param actedOn the day of the act itself
 */
public record SectorSignature(Sector sector, @Nullable Seat seat, @Nullable String reason, LocalDate actedOn) {

	public boolean signed() {
		return seat != null;
	}

}
