package org.tripartita.opencall;

import java.util.UUID;

/** A call is public and receives applications, or is entered after it was held. */
public record CallPublished(UUID callId, UUID exerciseId) {
}
