package org.tripartita.workflow.web;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * A method and a pattern of paths after {@code /camunda/api}.
 *
 * @param method the HTTP method, {@code *} for all that write
 */
record EngineRule(String method, PathPattern pattern) {

	static EngineRule of(String line) {
		var words = line.split(" ");
		return new EngineRule(words[0], PathPatternParser.defaultInstance.parse(words[1]));
	}

	boolean matches(EngineRequest request) {
		return (method.equals("*") ? request.isWriting() : method.equals(request.method()))
				&& pattern.matches(request.path());
	}

	/** The parts of the path that the pattern names; null where it does not match. */
	@Nullable Map<String, String> partsOf(EngineRequest request) {
		var match = method.equals(request.method()) ? pattern.matchAndExtract(request.path()) : null;
		return match == null ? null : match.getUriVariables();
	}

}
