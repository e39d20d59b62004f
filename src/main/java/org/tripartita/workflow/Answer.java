package org.tripartita.workflow;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An answer that the form admits: only keys of the form, required ones present, every value of its type.
 * Empty optional fields are absent; texts come without blanks around them.
 */
public final class Answer {

	private final Map<String, Object> values;

	public Answer(Map<String, Object> values) {
		this.values = Map.copyOf(values);
	}

	/** A required text. */
	public String text(String key) {
		return findText(key).orElseThrow(() -> missing(key));
	}

	/** An optional text, empty where nothing was written. */
	public Optional<String> findText(String key) {
		return find(key).map(Object::toString);
	}

	public @Nullable String textOrNull(String key) {
		return findText(key).orElse(null);
	}

	public LocalDate date(String key) {
		return findDate(key).orElseThrow(() -> missing(key));
	}

	public Optional<LocalDate> findDate(String key) {
		return findText(key).map(LocalDate::parse);
	}

	/** An hour of the day in the zone of the territory. */
	public Optional<LocalTime> findTime(String key) {
		return findText(key).map(LocalTime::parse);
	}

	public int count(String key) {
		return findCount(key).orElseThrow(() -> missing(key));
	}

	public Optional<Integer> findCount(String key) {
		return find(key).map(value -> new BigDecimal(value.toString()).intValueExact());
	}

	/** A checkbox; one that was left alone is not checked. */
	public boolean flag(String key) {
		return find(key).map(Boolean.class::cast).orElse(false);
	}

	public UUID id(String key) {
		return UUID.fromString(text(key));
	}

	public <E extends Enum<E>> E choice(String key, Class<E> type) {
		return Enum.valueOf(type, text(key));
	}

	public <E extends Enum<E>> Optional<E> findChoice(String key, Class<E> type) {
		return findText(key).map(value -> Enum.valueOf(type, value));
	}

	/** The chosen values of a checklist or a tag list. */
	public List<String> chosen(String key) {
		return find(key).map(value -> ((List<?>) value).stream().map(Object::toString).toList()).orElse(List.of());
	}

	/** The rows of a dynamic list, each an answer of its own. */
	@SuppressWarnings("unchecked")
	public List<Answer> rows(String key) {
		return find(key).map(value -> ((List<Map<String, Object>>) value).stream().map(Answer::new).toList())
			.orElse(List.of());
	}

	private Optional<Object> find(String key) {
		return Optional.ofNullable(values.get(key));
	}

	private static IllegalStateException missing(String key) {
		return new IllegalStateException("The form lets the answer leave out '%s', its handler does not".formatted(key));
	}

}
