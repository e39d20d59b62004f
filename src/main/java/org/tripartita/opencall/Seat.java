package org.tripartita.opencall;

import org.jspecify.annotations.Nullable;

import org.tripartita.identity.Sector;

/**
 * Places that a call offers.
 *
 * @param sector for whom; null for the facilitator, who belongs to no sector (R3.1)
 * @param places how many, at least one; for tables the places set apart for the sector
 * @param profile who is sought
 */
public record Seat(@Nullable Sector sector, int places, String profile) {
}
