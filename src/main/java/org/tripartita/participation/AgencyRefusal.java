package org.tripartita.participation;

import java.util.UUID;

/** The reasoned "no" of an agency to a draft (E9a); it stays public where another agency takes the draft on. */
public record AgencyRefusal(UUID commitmentId, String agency, String reason) {
}
