package org.tripartita.exercise;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How far an exercise is with one step of its map.
 *
 * @param number the step's number
 * @param element where the map draws it
 * @param name what people call it
 * @param enteredAt when work on it was first recorded, null before
 * @param leftAt when it was last left, null while it was never
 */
public record ExerciseStep(int number, String element, String name, Standing standing, @Nullable Instant enteredAt,
		@Nullable Instant leftAt) {

	/** What a citizen wants to know of a step. */
	public enum Standing {

		PENDING, CURRENT, DONE, SKIPPED

	}

}
