package org.tripartita.opencall;

import java.util.UUID;

/** Somebody applied on the public page. */
public record ApplicationReceived(UUID applicationId, UUID callId) {
}
