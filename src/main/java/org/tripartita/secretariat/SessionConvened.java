package org.tripartita.secretariat;

import java.util.UUID;

/** A session is called, for the first time or again. */
public record SessionConvened(UUID sessionId, UUID secretariatId, int call) {
}
