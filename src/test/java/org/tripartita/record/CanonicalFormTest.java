package org.tripartita.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What looks the same is sealed the same, and nothing is sealed that others could not recompute. */
class CanonicalFormTest {

	private record Place(String name, int seats) {
	}

	@Test
	void the_order_of_keys_does_not_matter() {
		final Map<String, Object> one = new LinkedHashMap<>();
		one.put("z", 1);
		one.put("a", Map.of("y", true, "b", "x"));
		final Map<String, Object> other = new LinkedHashMap<>();
		other.put("a", new TreeMap<>(Map.of("b", "x", "y", true)));
		other.put("z", 1L);
		assertThat(canonical(one)).isEqualTo(canonical(other)).isEqualTo("{\"a\":{\"b\":\"x\",\"y\":true},\"z\":1}");
	}

	@Test
	void keys_are_ordered_by_utf_16_as_rfc_8785_shows() {
		final Map<String, Object> keys = Map.of("\u20ac", "Euro Sign", "\r", "", "1", "One", "\u0080", "",
				"\ud83d\ude00", "Smiling", "\u00f6", "o", "\ufb33", "Hebrew");
		assertThat(ActaHash.canonical(new TreeMap<>(keys))).isEqualTo("{\"\\r\":\"\",\"1\":\"One\",\"\u0080\":\"\","
				+ "\"\u00f6\":\"o\",\"\u20ac\":\"Euro Sign\",\"\ud83d\ude00\":\"Smiling\",\"\ufb33\":\"Hebrew\"}");
	}

	@Test
	void a_letter_and_its_accent_are_sealed_as_the_letter_with_the_accent() {
		assertThat(canonical(Map.of("pa\u0069\u0301s", "Me\u0301xico n\u0303u")))
			.isEqualTo(canonical(Map.of("pa\u00eds", "M\u00e9xico \u00f1u")))
			.isEqualTo("{\"país\":\"México ñu\"}");
	}

	@Test
	void line_ends_and_invisible_characters_do_not_change_what_is_sealed() {
		assertThat(canonical(Map.of("a", "uno\r\ndos\u0000\u202e\ud800\ufffe"))).isEqualTo("{\"a\":\"uno\\ndos\"}");
	}

	@Test
	void a_number_has_one_form() {
		assertThat(canonical(Map.of("n", List.of(1, 1L, 1.0, new BigDecimal("1.00"), 0.5, new BigDecimal("0.50")))))
			.isEqualTo("{\"n\":[1,1,1,1,0.5,0.5]}");
	}

	@Test
	void records_dates_identifiers_enums_and_nothing_are_plain_values() {
		final UUID id = UUID.randomUUID();
		final Map<String, Object> values = new LinkedHashMap<>();
		values.put("place", new Place("Oaxaca", 3));
		values.put("date", LocalDate.of(2028, 2, 29));
		values.put("id", id);
		values.put("kind", DocumentKind.PLAN);
		values.put("none", null);
		assertThat(canonical(values)).isEqualTo("{\"date\":\"2028-02-29\",\"id\":\"" + id
				+ "\",\"kind\":\"PLAN\",\"none\":null,\"place\":{\"name\":\"Oaxaca\",\"seats\":3}}");
	}

	@ParameterizedTest
	@MethodSource("notPlain")
	void what_json_would_change_or_not_hold_is_refused(Object value) {
		assertThatIllegalArgumentException().isThrownBy(() -> PlainValues.ofMap(Map.of("a", List.of(value))));
	}

	static List<Object> notPlain() {
		return List.of(9_007_199_254_740_992L, new BigDecimal("0.12345678901234567890"), Double.NaN,
				Double.POSITIVE_INFINITY, new Object(), Map.of("\u00e9", 1, "e\u0301", 2));
	}

	private static String canonical(Map<String, Object> values) {
		return ActaHash.canonical(PlainValues.ofMap(values));
	}

}
