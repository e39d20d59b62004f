package org.tripartita.actionplan;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a lead agency reports of one commitment (R13.1).
 *
 * @param disposition what becomes of it after the plan; given in the final report only (G-28)
 * @param dispositionReason why it was not fulfilled or was withdrawn
 * @param sustainability how it outlasts the administration (R13.4 [S3:712])
 */
public record ReportEntry(UUID commitmentId, Completion completion, String narrative, @Nullable String problems,
		@Nullable String nextSteps, @Nullable Disposition disposition, @Nullable String dispositionReason,
		@Nullable String sustainability, LocalDate actedOn) {

	/** How far a commitment came, in the agency's own judgement [P17]. */
	public enum Completion {

		NOT_STARTED, LIMITED, SUBSTANTIAL, COMPLETED

	}

	/** What becomes of a commitment when its plan ends (G-28 [S3:712]). */
	public enum Disposition {

		INSTITUTIONALISED, CARRIED_OVER, REFORMULATED, UNFULFILLED_WITH_REASON, WITHDRAWN

	}

}
