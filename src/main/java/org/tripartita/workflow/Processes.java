package org.tripartita.workflow;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.springframework.stereotype.Component;

/** What modules ask of the engine in its own transaction: start a process of their own, tell a waiting one a fact. */
@Component
public class Processes {

	private final RuntimeService engine;

	Processes(RuntimeService engine) {
		this.engine = engine;
	}

	/** Variables of a start or a message, written as the engine keeps them. */
	public static final class Facts {

		private final Map<String, Object> values = new HashMap<>();

		public <T> Facts with(ProcessVariable<T> variable, T value) {
			values.put(variable.name(), variable.written(value));
			return this;
		}

	}

	public static Facts facts() {
		return new Facts();
	}

	/** Starts a process under a business key. */
	public void start(String process, String businessKey, Facts facts) {
		engine.startProcessInstanceByKey(process, businessKey, facts.values);
	}

	/** Starts the process that begins with a fact, under a business key. */
	public void begin(String message, String businessKey, Facts facts) {
		engine.startProcessInstanceByMessage(message, businessKey, facts.values);
	}

	/**
	 * Tells the process that waits for this fact about this thing. A variable that is being deleted belongs to none any more.
	 *
	 * @param about the variable and value by which the waiting process knows the thing
	 * @return false where nobody waits, for instance because the exercise ended
	 */
	public <T> boolean tell(String message, ProcessVariable<T> about, T value, Facts facts) {
		var waiting = engine.createVariableInstanceQuery()
			.variableValueEquals(about.name(), about.written(value))
			.list()
			.stream()
			.map(VariableInstance::getProcessInstanceId)
			.filter(Objects::nonNull)
			.distinct()
			.flatMap(instance -> waitingIn(instance, message))
			.filter(execution -> about.written(value).equals(engine.getVariable(execution.getId(), about.name())))
			.toList();
		waiting.forEach(execution -> engine.messageEventReceived(message, execution.getId(), facts.values));
		return !waiting.isEmpty();
	}

	/** Whoever waits stands in a scope of its own below the one that holds the variable. */
	private Stream<Execution> waitingIn(String instance, String message) {
		return engine.createExecutionQuery().processInstanceId(instance).messageEventSubscriptionName(message).list().stream();
	}

	/** Tells every process under a business key that waits for this fact. */
	public boolean tellAll(String message, String businessKey, Facts facts) {
		var waiting = engine.createExecutionQuery()
			.messageEventSubscriptionName(message)
			.processInstanceBusinessKey(businessKey)
			.list();
		waiting.forEach(execution -> engine.messageEventReceived(message, execution.getId(), facts.values));
		return !waiting.isEmpty();
	}

}
