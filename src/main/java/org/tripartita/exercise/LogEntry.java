package org.tripartita.exercise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One public fact of an exercise: what happened, when it happened and when it was recorded here. The whole process is
 * documented from beginning to end (G-08 [S3:613]).
 *
 * @param step the step it belongs to, null for the exercise as a whole
 * @param text what a citizen reads
 * @param retrospective true where the fact was entered well after it happened
 */
public record LogEntry(UUID exerciseId, @Nullable Integer step, LocalDate happenedOn, Instant recordedAt, String text,
		@Nullable UUID documentId, boolean retrospective) {
}
