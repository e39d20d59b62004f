package org.tripartita.secretariat;

import java.util.UUID;

/** A place said its word in a session, and nothing else changed there. */
public record LiveHeard(UUID sessionId) {
}
