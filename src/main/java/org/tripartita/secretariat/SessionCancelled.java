package org.tripartita.secretariat;

import java.util.UUID;

/** A session that was convened is called off. */
public record SessionCancelled(UUID sessionId, UUID secretariatId) {
}
