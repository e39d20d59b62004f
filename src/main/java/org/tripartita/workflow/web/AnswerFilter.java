package org.tripartita.workflow.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * An answer is an object of plain values and lists, as a form sends it. The engine would fail on a body that is none,
 * and try to read serialized objects and files that no form of ours has.
 */
final class AnswerFilter extends BodyFilter {

	private static final List<EngineRule> ANSWERS = List.of(EngineRule.of("POST /engine/engine/{engine}/task/{task}/submit-form"),
			EngineRule.of("POST /engine/engine/{engine}/process-definition/{definition}/submit-form"));

	/** The engine's names of the types that a form's values have; a value without one is what JSON says it is. */
	private static final Set<String> PLAIN = Set.of("", "string", "boolean", "short", "integer", "long", "double", "json",
			"null");

	private static final ObjectMapper JSON = new ObjectMapper();

	AnswerFilter(Refusals refusals) {
		super(ANSWERS, refusals, Refusal.UNREADABLE);
	}

	@Override
	boolean isRight(byte[] body) throws IOException {
		try {
			var variables = JSON.readTree(body).path("variables");
			return variables.isObject() && variables.properties().stream().allMatch(variable -> isPlain(variable.getValue()));
		}
		catch (JsonProcessingException unreadable) {
			return false;
		}
	}

	private static boolean isPlain(JsonNode variable) {
		var value = variable.path("value");
		return variable.isObject() && (value.isValueNode() || value.isMissingNode())
				&& PLAIN.contains(variable.path("type").asText("").toLowerCase(Locale.ROOT));
	}

}
