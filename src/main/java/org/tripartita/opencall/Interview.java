package org.tripartita.opencall;

import java.time.Instant;

/**
 * When and where the panel hears a candidate: for the candidate and those who evaluate, never public before the result.
 */
public record Interview(Instant at, String place) {
}
