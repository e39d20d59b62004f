package org.tripartita.actionplan.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads published data by its schema, with the few words of JSON Schema that ours speaks. */
class ExplainedJson {

	private static final Set<String> WORDS = Set.of("$schema", "title", "description", "type", "properties", "required", "items", "oneOf",
			"uniqueItems", "format", "additionalProperties");

	private final JsonNode schema;

	ExplainedJson(JsonNode schema) {
		this.schema = schema;
	}

	/** What the schema does not explain, or explains otherwise than it is. */
	List<String> unexplained(JsonNode data) {
		var found = new ArrayList<String>();
		compare(data, schema, "", found);
		return found;
	}

	/** The codes of a field with what they mean. */
	Map<String, String> codes(String field) {
		var codes = new LinkedHashMap<String, String>();
		schema.findValues(field)
			.stream()
			.flatMap(one -> Stream.of(one, one.path("items")))
			.flatMap(one -> StreamSupport.stream(one.path("oneOf").spliterator(), false))
			.forEach(code -> codes.put(code.path("const").asText(), code.path("title").asText()));
		return codes;
	}

	private static void compare(JsonNode data, JsonNode rule, String at, List<String> found) {
		rule.fieldNames().forEachRemaining(word -> note(WORDS.contains(word), at + " speaks of " + word, found));
		note(!rule.path("description").asText().isBlank(), at + " is not described", found);
		note(isOf(type(data), rule.path("type")), at + " is of another type", found);
		note(!rule.has("oneOf") || rule.path("oneOf").findValuesAsText("const").contains(data.asText()), at + " has an unknown code", found);
		note(!rule.path("format").asText().equals("date") || isDate(data.asText()), at + " is no date", found);
		rule.path("required").forEach(field -> note(data.has(field.asText()), at + "/" + field.asText() + " is missing", found));
		data.properties().forEach(field -> {
			var path = at + "/" + field.getKey();
			var known = rule.path("properties").has(field.getKey()) ? rule.path("properties").path(field.getKey()) : rule.path("additionalProperties");
			compare(field.getValue(), known, path, found);
		});
		if (data.isArray()) {
			data.forEach(item -> compare(item, rule.path("items"), at + "[]", found));
		}
	}

	private static void note(boolean right, String fault, List<String> found) {
		if (!right) {
			found.add(fault);
		}
	}

	private static boolean isOf(String type, JsonNode allowed) {
		return allowed.isArray() ? StreamSupport.stream(allowed.spliterator(), false).anyMatch(one -> one.asText().equals(type))
				: allowed.asText().equals(type);
	}

	private static String type(JsonNode data) {
		return data.isIntegralNumber() ? "integer" : data.getNodeType().name().toLowerCase(Locale.ROOT);
	}

	private static boolean isDate(String text) {
		try {
			LocalDate.parse(text);
			return true;
		}
		catch (DateTimeParseException ex) {
			return false;
		}
	}

}
