package org.tripartita.secretariat;

import java.util.UUID;

/** Something changed in a session that those who look at it should see. */
public record LiveChanged(UUID sessionId) {
}
