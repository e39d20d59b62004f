package org.tripartita.opencall;

import java.util.UUID;

/** The reception of a call was extended. */
public record CallExtended(UUID callId, UUID exerciseId) {
}
