package org.tripartita.benchmark;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * A task in front of somebody who answers it.
 *
 * @param person the account
 * @param form opens the form
 */
record Opened(String territory, WaitingTask task, String person, Supplier<Map<String, Object>> form) {

	@Nullable String purpose() {
		return task.purpose();
	}

	Map<String, Object> shown() {
		return form.get();
	}

	UUID id(String key) {
		return UUID.fromString(shown().get(key).toString());
	}

	/** The values that a list of the form offers. */
	List<String> offered(String key) {
		return options(shown(), key);
	}

	static List<String> options(Map<String, Object> shown, String key) {
		return ((List<?>) shown.get(key)).stream().map(option -> ((Map<?, ?>) option).get("value").toString()).toList();
	}

}
