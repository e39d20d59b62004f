package org.tripartita.workflow;

import java.util.Optional;

import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * A task in front of a person.
 *
 * @param id the engine's id of the task
 * @param element the id of the task in its model, for example {@code userTask_signDeclaration}
 * @param participant the account of the person who reads or answers
 * @param scope where the variables of the task are
 */
public record OpenTask(String id, String element, String participant, VariableScope scope) {

	/** A variable that the model promises at this task. */
	public <T> T value(ProcessVariable<T> variable) {
		return variable.from(scope);
	}

	public <T> Optional<T> find(ProcessVariable<T> variable) {
		return variable.find(scope);
	}

}
