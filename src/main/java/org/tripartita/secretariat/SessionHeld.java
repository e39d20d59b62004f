package org.tripartita.secretariat;

import java.util.UUID;

/** A session with the three sectors was held and its acta is sealed and public. */
public record SessionHeld(UUID sessionId, UUID secretariatId, UUID documentId) {
}
