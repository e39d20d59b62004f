package org.tripartita.workflow;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Told, in the engine's transaction, when an exercise enters and leaves a step of its map. */
public interface StepObserver {

	/**
	 * @param state what the map says that entering means for the whole exercise, null where it says nothing
	 */
	void entered(UUID exerciseId, int step, @Nullable String state);

	/** The step is done; a step with several rooms at once is left by the last. */
	void left(UUID exerciseId, int step);

}
