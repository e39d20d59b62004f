package org.tripartita.journey;

import static java.util.Map.entry;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

/** An answer as the engine's interface takes it, good or changed, and what it says of a bad one. */
final class AnswerBody {

	/** In the place of a value: the key is not sent at all. */
	static final Object MISSING = new Object();

	/** Writes half characters as a browser does. */
	private static final ObjectMapper JSON = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

	private AnswerBody() {
	}

	static String of(Map<String, Object> good, Map<String, Object> changed) {
		var answer = new LinkedHashMap<>(good);
		answer.putAll(changed);
		answer.values().removeIf(value -> value == MISSING);
		var variables = new HashMap<String, Object>();
		answer.forEach((key, value) -> variables.put(key, typed(value)));
		return written(Map.of("variables", variables));
	}

	private static Map<String, Object> typed(@Nullable Object value) {
		if (value instanceof List || value instanceof Map) {
			return Map.ofEntries(entry("value", written(value)), entry("type", "Json"));
		}
		var typed = new HashMap<String, Object>();
		typed.put("value", value);
		return typed;
	}

	private static String written(Object value) {
		try {
			return JSON.writeValueAsString(value);
		}
		catch (JsonProcessingException unwritable) {
			throw new AssertionError(unwritable);
		}
	}

	/** The sentence with which an answer is refused. */
	static String message(HttpResponse<String> answer) {
		try {
			return JSON.readTree(answer.body()).path("message").asText();
		}
		catch (JsonProcessingException unreadable) {
			throw new AssertionError(answer.body(), unreadable);
		}
	}

}
