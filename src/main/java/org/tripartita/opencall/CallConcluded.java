package org.tripartita.opencall;

import java.util.UUID;

/** A call ended, with people designated or void. */
public record CallConcluded(UUID callId, UUID exerciseId) {
}
