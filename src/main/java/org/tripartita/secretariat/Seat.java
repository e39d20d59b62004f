package org.tripartita.secretariat;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.tripartita.identity.Sector;

/**
 * A place in an STL and who holds it: an organisation with a position, never a person's name.
 *
 * @param organisation null where the place is still to be filled
 * @param position the office of the representative; null with the organisation
 * @param powers what gives the representative sufficient powers to decide, in writing (G-04 [S3:198])
 * @param alternate true where it stands in for titulars
 * @param from the day of the designation
 * @param to the last day, null while it lasts
 * @param place the place, which outlives its holders
 * @param tenure on what ground and for how long it is held
 */
public record Seat(UUID id, UUID secretariatId, Sector sector, @Nullable String organisation, @Nullable String position,
		@Nullable String powers, boolean alternate, LocalDate from, @Nullable LocalDate to,
		Place place, Tenure tenure) {

	/** A seat that a sector designated, of which nothing more is known. */
	public Seat(UUID id, UUID secretariatId, Sector sector, @Nullable String organisation, @Nullable String position,
			@Nullable String powers, boolean alternate, LocalDate from, @Nullable LocalDate to) {
		this(id, secretariatId, sector, organisation, position, powers, alternate, from, to, Place.plain(id),
				Tenure.by(SeatOrigin.DESIGNATION));
	}

	/** A declared vacancy: it does not count as a representative. */
	public boolean vacant() {
		return organisation == null;
	}

	/** True where it counts among the votes of its sector. */
	public boolean voting() {
		return !vacant() && !alternate;
	}

	/** True where no source names it and it is shown as taken for granted. */
	public boolean assumed() {
		return tenure.assumption() != null;
	}

	/** True while it is held on a day. */
	public boolean heldOn(LocalDate day) {
		return !from.isAfter(day) && (to == null || !to.isBefore(day));
	}

}
