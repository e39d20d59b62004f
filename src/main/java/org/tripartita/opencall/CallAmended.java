package org.tripartita.opencall;

import java.util.UUID;

/**
 * Something that a call published was clarified, corrected, suspended or resumed.
 *
 * @param number of the amendment, 1 for the first
 */
public record CallAmended(UUID callId, UUID exerciseId, int number) {
}
