package org.tripartita.workflow;

import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * Told, in the engine's transaction, when a process ends without reaching an end of its model: whoever maintains the engine
 * deleted it, or the process that called it was ended. What a module kept for as long as it runs is freed then; where the
 * domain had ended it already there is nothing to do.
 */
public interface RoomObserver {

	/** The process of this key was ended from outside; its variables are still there. */
	void abandoned(String process, VariableScope room);

}
