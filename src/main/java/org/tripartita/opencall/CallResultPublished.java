package org.tripartita.opencall;

import java.util.UUID;

/** The result of a call is public. */
public record CallResultPublished(UUID callId, UUID exerciseId) {
}
