package org.tripartita.participation;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A great topic of public concern that came out of a consultation (step 5 [S3:617-627]), chosen for co-creation or not,
 * always with the reason (R5.6).
 *
 * @param rank its place, from 1
 * @param chosen whether the exercise works on it
 * @param reason why it was chosen or not; public
 * @param parkedReason why it was put aside later because no authority is competent (E6b); null while it goes on
 */
public record Topic(UUID id, UUID exerciseId, UUID consultationId, String name, String description, int rank,
		boolean chosen, String reason, @Nullable String parkedReason) {

	/** Whether the exercise goes on working on it. */
	public boolean open() {
		return chosen && parkedReason == null;
	}

}
