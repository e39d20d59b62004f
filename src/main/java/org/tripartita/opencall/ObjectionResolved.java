package org.tripartita.opencall;

import java.util.UUID;

/** An objection against a result was decided, with a public reason (E2e). */
public record ObjectionResolved(UUID objectionId, UUID callId) {
}
