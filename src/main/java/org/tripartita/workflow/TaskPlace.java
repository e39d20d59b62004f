package org.tripartita.workflow;

import java.util.Optional;

import org.camunda.bpm.engine.delegate.VariableScope;

/** Where a task is to be done, in words: in Tasklist somebody has the tasks of several territories and exercises in one list. */
public interface TaskPlace {

	/** The territory and, where the task belongs to one, the exercise; empty where neither is known. */
	Optional<String> of(VariableScope task);

}
