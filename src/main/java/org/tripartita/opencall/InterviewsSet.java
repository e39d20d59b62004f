package org.tripartita.opencall;

import java.util.UUID;

/**
 * The panel of a call has to hear candidates, each at its time.
 *
 * @param again whether one of the times changed
 */
public record InterviewsSet(UUID callId, boolean again) {
}
