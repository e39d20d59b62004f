package org.tripartita.workflow.web;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

/** A task is taken for oneself only: the engine would give it to anybody whom the caller names. */
final class ClaimFilter extends OncePerRequestFilter {

	private static final EngineRule CLAIM = EngineRule.of("POST /engine/engine/{engine}/task/{task}/claim");

	private static final ObjectMapper JSON = new ObjectMapper();

	private final Refusals refusals;

	ClaimFilter(Refusals refusals) {
		this.refusals = refusals;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !CLAIM.matches(EngineRequest.of(request));
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var body = request.getInputStream().readAllBytes();
		if (isFor(request.getRemoteUser(), body)) {
			chain.doFilter(new RepeatableRequest(request, body), response);
		}
		else {
			refusals.write(request, response, Refusal.CLOSED);
		}
	}

	private static boolean isFor(String caller, byte[] body) throws IOException {
		try {
			return caller != null && caller.equals(JSON.readTree(body).path("userId").asText());
		}
		catch (JsonProcessingException unreadable) {
			return false;
		}
	}

}
