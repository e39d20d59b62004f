package org.tripartita.workflow.web;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A failed job is tried again, and nothing else: the engine would also give it another day, which puts a timer ahead of its
 * rule, or no further try, which stops it.
 */
final class RetriesFilter extends OncePerRequestFilter {

	private static final EngineRule RETRIES = EngineRule.of("PUT /engine/engine/{engine}/job/{job}/retries");

	private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

	private final Refusals refusals;

	RetriesFilter(Refusals refusals) {
		this.refusals = refusals;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !RETRIES.matches(EngineRequest.of(request));
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var body = request.getInputStream().readAllBytes();
		if (onlyTriesAgain(body)) {
			chain.doFilter(new RepeatableRequest(request, body), response);
		}
		else {
			refusals.write(request, response, Refusal.CLOSED);
		}
	}

	private static boolean onlyTriesAgain(byte[] body) throws IOException {
		try {
			var asked = JSON.readTree(body);
			return asked != null && asked.size() == 1 && asked.path("retries").isInt() && asked.path("retries").intValue() > 0;
		}
		catch (JsonProcessingException unreadable) {
			return false;
		}
	}

}
