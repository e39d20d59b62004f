package org.tripartita.participation;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A sitting of the co-creation table of a topic (step 9). A topic whose commitments the STL did not approve comes back
 * to its table: that is the next sitting.
 *
 * @param round which sitting it is, from 1
 * @param installedOn the day of the act itself
 * @param rapporteur the organisation that writes down what is said
 * @param closedOn the day on which it handed over its drafts or gave up; null while it works
 * @param closingReason why it ended without commitments, public; null where it handed some over
 * @param documentId the published minutes, null while it works
 */
public record Mesa(UUID id, UUID exerciseId, UUID topicId, @Nullable UUID secretariatId, int round,
		LocalDate installedOn, String place, String rapporteur, @Nullable LocalDate closedOn,
		@Nullable String closingReason, @Nullable UUID documentId) {

	/** Where the sitting stands. */
	public enum State {

		WORKING,
		/** Its drafts are with the STL. */
		SUBMITTED,
		/** It ended without commitments and closed the topic. */
		CLOSED

	}

	public State state() {
		if (documentId == null) {
			return State.WORKING;
		}
		return closingReason == null ? State.SUBMITTED : State.CLOSED;
	}

}
