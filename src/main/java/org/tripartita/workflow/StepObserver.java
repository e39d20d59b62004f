package org.tripartita.workflow;

import java.util.UUID;

/** Told, in the engine's transaction, when an exercise enters and leaves a step of its map. */
public interface StepObserver {

	void entered(UUID exerciseId, int step);

	/** The step is done; a step with several rooms at once is left by the last. */
	void left(UUID exerciseId, int step);

}
