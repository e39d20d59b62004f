package org.tripartita.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.Variables.SerializationDataFormats;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.jspecify.annotations.Nullable;

/**
 * Which process variables the product set at each activity of one exercise. The bare engine sets the same ones at the
 * same places, so that both walk the same way and write the same history; only the handlers are missing.
 *
 * @param starts the variables of each process that was started by itself, by its key
 * @param visits what each activity set, visit by visit; by {@link #place}
 */
record Recording(Map<String, List<Value>> starts, Map<String, List<List<Value>>> visits) {

	static final String PLAIN = "plain";

	static final String LIST = "list";

	private static final ObjectMapper JSON = new ObjectMapper();

	/**
	 * A variable.
	 *
	 * @param type {@link #PLAIN} or {@link #LIST}, whose value is JSON
	 */
	record Value(String name, String type, @Nullable Object value) {
	}

	static String place(String activity, @Nullable String purpose) {
		return purpose == null ? activity : activity + "/" + purpose;
	}

	static Recording read(Path file) {
		try {
			return JSON.readValue(file.toFile(), Recording.class);
		}
		catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
	}

	void write(Path file) {
		try {
			JSON.writeValue(file.toFile(), this);
		}
		catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
	}

	VariableMap start(String process) {
		return variables(starts.getOrDefault(process, List.of()));
	}

	/** Plays the recording for many process instances at once. */
	Player player() {
		return new Player(this, new ConcurrentHashMap<>());
	}

	private static VariableMap variables(List<Value> values) {
		var variables = Variables.createVariables();
		values.forEach(value -> variables.putValue(value.name(), PLAIN.equals(value.type()) ? value.value() : list(value)));
		return variables;
	}

	/** Lists are written as the product writes them. */
	private static ObjectValue list(Value value) {
		try {
			var texts = JSON.readValue(String.valueOf(value.value()), new TypeReference<ArrayList<String>>() { });
			return Variables.objectValue(texts).serializationDataFormat(SerializationDataFormats.JSON).create();
		}
		catch (JsonProcessingException failure) {
			throw new UncheckedIOException(failure);
		}
	}

	record Player(Recording recording, Map<String, AtomicInteger> seen) {

		/** What the next visit of an activity in a process instance sets. */
		VariableMap next(String instance, String activity, @Nullable String purpose) {
			var visits = recording.visits().getOrDefault(place(activity, purpose), List.of());
			if (visits.isEmpty()) {
				return Variables.createVariables();
			}
			var number = seen.computeIfAbsent(instance + activity, key -> new AtomicInteger()).getAndIncrement();
			return variables(visits.get(Math.min(number, visits.size() - 1)));
		}

		/** The visit was undone and will come again. */
		void back(String instance, String activity) {
			seen.computeIfPresent(instance + activity, (key, number) -> new AtomicInteger(number.get() - 1));
		}

	}

}
