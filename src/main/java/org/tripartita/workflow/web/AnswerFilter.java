package org.tripartita.workflow.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * An answer is an object of plain values and lists, as a form sends it. The engine would fail on a body that is none,
 * and try to read serialized objects and files that no form of ours has.
 */
final class AnswerFilter extends OncePerRequestFilter {

	private static final List<EngineRule> ANSWERS = List.of(EngineRule.of("POST /engine/engine/{engine}/task/{task}/submit-form"),
			EngineRule.of("POST /engine/engine/{engine}/process-definition/{definition}/submit-form"));

	/** The engine's names of the types that a form's values have; a value without one is what JSON says it is. */
	private static final Set<String> PLAIN = Set.of("", "string", "boolean", "short", "integer", "long", "double", "json",
			"null");

	private static final ObjectMapper JSON = new ObjectMapper();

	private final Refusals refusals;

	AnswerFilter(Refusals refusals) {
		this.refusals = refusals;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		var asked = EngineRequest.of(request);
		return ANSWERS.stream().noneMatch(answer -> answer.matches(asked));
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var body = request.getInputStream().readAllBytes();
		if (isAnswer(body)) {
			chain.doFilter(new RepeatableRequest(request, body), response);
		}
		else {
			refusals.write(request, response, Refusal.UNREADABLE);
		}
	}

	private static boolean isAnswer(byte[] body) throws IOException {
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
