package org.tripartita.secretariat;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.tripartita.identity.Sector;
import org.tripartita.identity.SubSector;

/**
 * An organisation that asks, through its sector, to join an STL that stands: the invitation is permanent [S4:84], and
 * the STL decides.
 *
 * @param sector the sector that presents it and at whose bench it would sit (G-09 [S3:651])
 * @param position the office of who would represent it, never a person's name
 * @param powers what gives it sufficient powers to decide, in writing (G-04 [S3:198])
 * @param why what it brings, for whoever decides
 * @param waiver why members go on voting by head, where its seat brings the STL out of balance
 */
public record Adhesion(UUID secretariatId, Sector sector, String organisation, String position, String powers,
		@Nullable SubSector kind, @Nullable String scope, String why, @Nullable String waiver, LocalDate askedOn) {
}
