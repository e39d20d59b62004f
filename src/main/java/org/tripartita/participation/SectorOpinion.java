package org.tripartita.participation;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.tripartita.identity.Sector;

/**
 * What a sector says to what is put before it: agrees or objects.
 *
 * @param reason why it objects, public; null where it agrees
 * @param actedOn the day of the act itself
 */
public record SectorOpinion(Sector sector, boolean agreed, @Nullable String reason, LocalDate actedOn) {
}
