package org.tripartita.workflow;

import java.util.Optional;

import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * What a room is about, in words that tell its tasks from those of another room of the same kind: a person may have the
 * tasks of two calls or of three tables side by side.
 */
public interface RoomMatter {

	/** The matter of a room of this process, in Spanish; empty where the module has nothing to say of it. */
	Optional<String> of(String process, VariableScope room);

}
