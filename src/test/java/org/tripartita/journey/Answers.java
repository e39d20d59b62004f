package org.tripartita.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.yaml.snakeyaml.Yaml;

/** What people answer in a journey, kept apart from it; {@code today+12m} is counted from the day of the act. */
final class Answers {

	private static final Pattern DAY = Pattern.compile("today(?:([+-]\\d+)([dm]))?");

	private final Map<String, Object> answers;

	private final Supplier<LocalDate> today;

	private Answers(Map<String, Object> answers, Supplier<LocalDate> today) {
		this.answers = answers;
		this.today = today;
	}

	static Answers of(String file, Supplier<LocalDate> today) {
		try (InputStream stream = Objects.requireNonNull(Answers.class.getResourceAsStream("/journey/" + file))) {
			return new Answers(new Yaml().load(stream), today);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** A copy of an answer with its days. */
	Map<String, Object> get(String name) {
		return fields((Map<?, ?>) Objects.requireNonNull(answers.get(name), () -> "No answer «" + name + "»"));
	}

	/** The texts under a name. */
	List<String> texts(String name) {
		return ((List<?>) Objects.requireNonNull(answers.get(name), () -> "No texts «" + name + "»")).stream()
			.map(String::valueOf)
			.toList();
	}

	private Map<String, Object> fields(Map<?, ?> raw) {
		var fields = new LinkedHashMap<String, Object>();
		raw.forEach((key, value) -> fields.put(String.valueOf(key), resolved(value)));
		return fields;
	}

	private Object resolved(Object value) {
		if (value instanceof Map<?, ?> map) {
			return fields(map);
		}
		if (value instanceof List<?> list) {
			return list.stream().map(this::resolved).toList();
		}
		if (value instanceof Date date) {
			return LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC).toString();
		}
		return value instanceof String text ? day(text) : value;
	}

	private String day(String text) {
		var found = DAY.matcher(text);
		if (!found.matches()) {
			return text;
		}
		if (found.group(1) == null) {
			return today.get().toString();
		}
		var many = Integer.parseInt(found.group(1));
		return (found.group(2).equals("d") ? today.get().plusDays(many) : today.get().plusMonths(many)).toString();
	}

}
