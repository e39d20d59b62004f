package org.tripartita.benchmark;

/** One of the two that are compared. */
interface Side {

	/** Opens the exercise of a territory. */
	void begin(String territory);

	/** Completes a task of it. */
	void complete(String territory, WaitingTask task);

	/**
	 * Does what no task asks for.
	 *
	 * @return false if there was nothing to do
	 */
	boolean goOn(String territory);

}
