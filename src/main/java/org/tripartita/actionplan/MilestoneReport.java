package org.tripartita.actionplan;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What a responsible agency tells of a milestone.
 *
 * @param progressText what was done so far
 * @param finalText what came out of it; given once it is done
 * @param delayReason why it is late, also where it is done by now (R13.3 [P3])
 * @param reportedOn the day that the report speaks of
 */
public record MilestoneReport(@Nullable String progressText, @Nullable String finalText, @Nullable String delayReason,
		@Nullable String nextSteps, LocalDate reportedOn) {
}
