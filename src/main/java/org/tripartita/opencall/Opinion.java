package org.tripartita.opencall;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.tripartita.identity.Sector;

/**
 * What a sector says of the person proposed as facilitator: the three must accept (step 3).
 *
 * @param reason why it does not accept, public; null where it does
 */
public record Opinion(Sector sector, boolean accepted, @Nullable String reason, LocalDate actedOn) {
}
