package org.tripartita.record;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Content as JSON can hold it without loss: texts, booleans, numbers, lists and maps, and nothing that would look
 * different to somebody who recomputes a hash.
 */
final class PlainValues {

	private static final long LARGEST_EXACT = (1L << 53) - 1;

	private PlainValues() {
	}

	static Map<String, @Nullable Object> ofMap(Map<?, ?> values) {
		final Map<String, @Nullable Object> plain = new LinkedHashMap<>();
		values.forEach((key, value) -> {
			final String name = PlainText.of(String.valueOf(key));
			if (plain.containsKey(name)) {
				throw new IllegalArgumentException("Two keys read the same: " + name);
			}
			plain.put(name, of(value));
		});
		return Collections.unmodifiableMap(plain);
	}

	static @Nullable Object of(@Nullable Object value) {
		if (value == null || value instanceof Boolean) {
			return value;
		}
		if (value instanceof CharSequence text) {
			return PlainText.of(text.toString());
		}
		if (value instanceof Number number) {
			return number(number);
		}
		if (value instanceof Enum<?> constant) {
			return constant.name();
		}
		if (value instanceof UUID || value instanceof Temporal) {
			return value.toString();
		}
		if (value instanceof Map<?, ?> map) {
			return ofMap(map);
		}
		if (value instanceof Iterable<?> items) {
			return list(items);
		}
		if (value instanceof Record record) {
			return ofMap(components(record));
		}
		throw new IllegalArgumentException("No plain value: " + value.getClass().getName());
	}

	private static List<@Nullable Object> list(Iterable<?> items) {
		final List<@Nullable Object> plain = new ArrayList<>();
		items.forEach(item -> plain.add(of(item)));
		return Collections.unmodifiableList(plain);
	}

	/** JSON numbers are doubles (RFC 8785, section 3.2.2.3): what a double changes must be given as text. */
	private static Number number(Number number) {
		final BigDecimal exact = new BigDecimal(number.toString());
		final boolean whole = exact.stripTrailingZeros().scale() <= 0;
		final boolean kept = whole ? exact.abs().compareTo(BigDecimal.valueOf(LARGEST_EXACT)) <= 0
				: new BigDecimal(Double.toString(exact.doubleValue())).compareTo(exact) == 0;
		if (!kept) {
			throw new IllegalArgumentException("A number that JSON does not keep exactly: " + number);
		}
		if (whole) {
			return exact.longValueExact();
		}
		return exact.doubleValue();
	}

	private static Map<String, @Nullable Object> components(Record record) {
		final Map<String, @Nullable Object> values = new LinkedHashMap<>();
		for (RecordComponent component : record.getClass().getRecordComponents()) {
			try {
				component.getAccessor().setAccessible(true);
				values.put(component.getName(), component.getAccessor().invoke(record));
			}
			catch (IllegalAccessException | InvocationTargetException unreadable) {
				throw new IllegalArgumentException("Unreadable component " + component.getName(), unreadable);
			}
		}
		return values;
	}

}
