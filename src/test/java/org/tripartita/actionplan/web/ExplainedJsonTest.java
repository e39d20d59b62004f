package org.tripartita.actionplan.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class ExplainedJsonTest {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final ExplainedJson explained = explained("""
			{"type": "object", "description": "Algo.", "required": ["day"], "properties": {
				"day": {"type": "string", "format": "date", "description": "Su día."},
				"kind": {"type": "string", "description": "Clave.", "oneOf": [{"const": "A", "title": "La a"}]},
				"note": {"type": ["string", "null"], "description": "Nota."},
				"bare": {"type": "array", "description": "Lista.", "items": {"type": "integer"}}}}
			""");

	@Test
	void what_is_as_the_schema_says_needs_no_word() throws JsonProcessingException {
		assertThat(explained.unexplained(JSON.readTree("{'day': '2026-11-22', 'kind': 'A', 'note': null, 'bare': []}".replace('\'', '"')))).isEmpty();
		assertThat(explained.codes("kind")).containsOnlyKeys("A").containsValue("La a");
	}

	@Test
	void whatever_is_otherwise_is_named() throws JsonProcessingException {
		assertThat(explained.unexplained(JSON.readTree("{'kind': 'B', 'note': 1, 'bare': [1], 'more': true}".replace('\'', '"'))))
			.containsExactlyInAnyOrder("/day is missing", "/kind has an unknown code", "/note is of another type", "/bare[] is not described",
					"/more is not described", "/more is of another type");
		assertThat(explained.unexplained(JSON.readTree("{\"day\": \"22/11/2026\"}"))).containsExactly("/day is no date");
	}

	private static ExplainedJson explained(String schema) {
		try {
			return new ExplainedJson(JSON.readTree(schema));
		}
		catch (JsonProcessingException ex) {
			throw new AssertionError(ex);
		}
	}

}
