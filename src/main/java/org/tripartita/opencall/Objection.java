package org.tripartita.opencall;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What somebody says against a candidate's place in a published result (E2d, E2e). What was written is for those who
 * decide; which candidate, the decision and its reason are public.
 *
 * @param organisation the candidate that it is about, with its folio
 * @param upheld null until it was decided
 * @param resolution the public reason, null until then
 */
public record Objection(UUID id, UUID callId, String folio, UUID applicationId, String organisation, String text,
		Instant receivedAt, @Nullable Boolean upheld, @Nullable String resolution) {
}
