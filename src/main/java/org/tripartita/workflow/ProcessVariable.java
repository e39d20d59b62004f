package org.tripartita.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.Variables.SerializationDataFormats;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/**
 * A variable that a model and a module agree on: its name and its type.
 * <p>
 * Only ids, enums, truth values, numbers and ISO dates exist as variables: what people wrote belongs to the modules, and the
 * engine keeps each variable in its history for years. Identifiers, dates and enum constants are kept as text, so that a gateway
 * can compare them and an administrator can read them.
 *
 * @param <T> the type that modules see
 */
public final class ProcessVariable<T> {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final String name;

	private final Function<T, Object> write;

	private final Function<Object, T> read;

	private ProcessVariable(String name, Function<T, Object> write, Function<Object, T> read) {
		this.name = name;
		this.write = write;
		this.read = read;
	}

	public static ProcessVariable<String> ofText(String name) {
		return new ProcessVariable<>(name, value -> value, Object::toString);
	}

	public static ProcessVariable<UUID> ofId(String name) {
		return new ProcessVariable<>(name, UUID::toString, value -> UUID.fromString(value.toString()));
	}

	public static ProcessVariable<Boolean> ofFlag(String name) {
		return new ProcessVariable<>(name, value -> value, Boolean.class::cast);
	}

	public static ProcessVariable<Integer> ofCount(String name) {
		return new ProcessVariable<>(name, value -> value, value -> ((Number) value).intValue());
	}

	public static ProcessVariable<LocalDate> ofDate(String name) {
		return new ProcessVariable<>(name, LocalDate::toString, value -> LocalDate.parse(value.toString()));
	}

	public static ProcessVariable<Instant> ofInstant(String name) {
		return new ProcessVariable<>(name, Instant::toString, value -> Instant.parse(value.toString()));
	}

	public static <E extends Enum<E>> ProcessVariable<E> ofEnum(String name, Class<E> type) {
		return new ProcessVariable<>(name, Enum::name, value -> Enum.valueOf(type, value.toString()));
	}

	/** A list of identifiers, the collection of a multi-instance activity. */
	public static ProcessVariable<List<UUID>> ofIds(String name) {
		return new ProcessVariable<>(name, ProcessVariable::serialized,
				value -> ((Collection<?>) value).stream().map(id -> UUID.fromString(id.toString())).toList());
	}

	/** A list of role names, the collection of a task that some sectors do for themselves. */
	public static ProcessVariable<List<String>> ofRoles(String name) {
		return new ProcessVariable<>(name, ProcessVariable::json,
				value -> ((Collection<?>) value).stream().map(Object::toString).toList());
	}

	private static Object serialized(List<UUID> ids) {
		return json(ids.stream().map(UUID::toString).toList());
	}

	private static Object json(List<String> values) {
		var texts = new ArrayList<String>(values);
		return Variables.objectValue(texts).serializationDataFormat(SerializationDataFormats.JSON).create();
	}

	public String name() {
		return name;
	}

	/** The value; its absence is an error of the model, not of a person. */
	public T from(VariableScope scope) {
		return find(scope).orElseThrow(() -> new IllegalStateException(
				"Variable %s is missing at %s".formatted(name, scope.getVariableScopeKey())));
	}

	/** Leaves a list in its scope as it is kept: one that was read would no longer be JSON for the form in the browser. */
	public Optional<T> find(VariableScope scope) {
		TypedValue kept = scope.getVariableTyped(name, false);
		return kept == null ? Optional.empty() : Optional.ofNullable(plain(kept)).map(read);
	}

	private static @Nullable Object plain(TypedValue kept) {
		return kept instanceof SerializableValue list && !list.isDeserialized() ? texts(list.getValueSerialized()) : kept.getValue();
	}

	private static List<?> texts(String json) {
		try {
			return JSON.readValue(json, List.class);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public void set(VariableScope scope, @Nullable T value) {
		scope.setVariable(name, value == null ? null : write.apply(value));
	}

	/** The value as the engine keeps it, for starting processes and correlating messages. */
	Object written(T value) {
		return write.apply(value);
	}

	@Override
	public String toString() {
		return name;
	}

}
