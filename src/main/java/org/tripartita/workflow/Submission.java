package org.tripartita.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** What became of an answer. */
public sealed interface Submission {

	/** The answer is taken; the process goes on with the variables that were set on purpose. */
	static Accepted accepted() {
		return new Accepted(null, Map.of());
	}

	/**
	 * The answer cannot be taken. Nothing is kept, the person's form stays as it is.
	 *
	 * @param reason the key of a message that says what to mend
	 */
	static Refused refused(String reason, Object... arguments) {
		return new Refused(reason, List.of(arguments));
	}

	/**
	 * @param businessKey the key of the process that starts, for tasks none
	 * @param variables what the process is to know
	 */
	record Accepted(@Nullable String businessKey, Map<ProcessVariable<?>, Object> variables) implements Submission {

		public <T> Accepted with(ProcessVariable<T> variable, T value) {
			var more = new LinkedHashMap<>(variables);
			more.put(variable, variable.written(value));
			return new Accepted(businessKey, more);
		}

		/** Names the process that starts, for example by the code of the exercise. */
		public Accepted under(String key) {
			return new Accepted(key, variables);
		}

	}

	/**
	 * @param reason the key of the message
	 * @param arguments what the message speaks of
	 */
	record Refused(String reason, List<Object> arguments) implements Submission {
	}

}
