package org.tripartita.opencall;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A published call in a list.
 *
 * @param closesOn the last day of reception
 * @param closesAt the first moment after reception
 * @param retrospective true for a call that was held before it was entered
 * @param applications how many candidates it has
 * @param documentId the sealed call
 * @param resultDocumentId the sealed result, null before
 * @param resultOn the day of the decision, null before
 * @param objectionsUntil the first moment after the term for objections, null where it did not begin
 * @param changes how often what was published changed: amendments, suspension, extension
 */
public record CallSummary(UUID id, UUID exerciseId, CallPurpose purpose, String title, CallState state,
		LocalDate publishedOn, LocalDate closesOn, Instant closesAt, boolean retrospective, int applications,
		@Nullable UUID documentId, @Nullable UUID resultDocumentId, @Nullable LocalDate resultOn,
		@Nullable Instant objectionsUntil, int changes) {

	/** Whether an application that arrives at this moment is in time. */
	public boolean receivesAt(Instant moment) {
		return state == CallState.PUBLISHED && !retrospective && moment.isBefore(closesAt);
	}

}
