package org.tripartita.workflow.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;

/**
 * A list of tasks is asked for with values, never with expressions. The engine forbids these in a query of the caller,
 * but overlooks them in its alternatives ({@code orQueries}) and would run whatever code they name.
 */
final class QueryFilter extends BodyFilter {

	private static final List<EngineRule> QUERIES = List.of(EngineRule.of("POST /engine/engine/{engine}/task"),
			EngineRule.of("POST /engine/engine/{engine}/task/count"),
			EngineRule.of("POST /engine/engine/{engine}/filter/{filter}/list"),
			EngineRule.of("POST /engine/engine/{engine}/filter/{filter}/count"),
			EngineRule.of("POST /engine/engine/{engine}/filter/{filter}/singleResult"));

	private static final String EXPRESSION = "expression";

	private static final JsonFactory JSON = new JsonFactory();

	QueryFilter(Refusals refusals) {
		super(QUERIES, refusals, Refusal.CLOSED);
	}

	/** Looks at every name, also at those that a later one of the same object replaces. */
	@Override
	boolean isRight(byte[] body) throws IOException {
		try (var tokens = JSON.createParser(body)) {
			for (var token = tokens.nextToken(); token != null; token = tokens.nextToken()) {
				if (token == JsonToken.FIELD_NAME && tokens.currentName().toLowerCase(Locale.ROOT).endsWith(EXPRESSION)) {
					return false;
				}
			}
			return true;
		}
		catch (JsonProcessingException unreadable) {
			return false;
		}
	}

}
