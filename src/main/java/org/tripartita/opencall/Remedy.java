package org.tripartita.opencall;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What the convener decided about a shortage of candidates.
 *
 * @param reason public
 * @param closesOn the new last day of reception, null where it is not extended
 */
public record Remedy(String reason, @Nullable LocalDate closesOn) {
}
