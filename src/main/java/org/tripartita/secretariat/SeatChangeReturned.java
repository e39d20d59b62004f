package org.tripartita.secretariat;

import java.util.UUID;

import org.tripartita.identity.Sector;

/**
 * Whoever keeps the roll gave a change of a seat back.
 *
 * @param seat the seat in words
 * @param reason what was missing, as anybody may read it
 */
public record SeatChangeReturned(UUID requestId, UUID secretariatId, Sector sector, String seat, String reason) {
}
