package org.tripartita.workflow.web;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads the body of some requests to the engine before the engine does, and lets no other body through than a right one. */
abstract class BodyFilter extends OncePerRequestFilter {

	private final List<EngineRule> rules;

	private final Refusals refusals;

	private final Refusal refusal;

	/**
	 * @param rules the requests whose body is looked at
	 * @param refusal what is answered where it is not right
	 */
	BodyFilter(List<EngineRule> rules, Refusals refusals, Refusal refusal) {
		this.rules = rules;
		this.refusals = refusals;
		this.refusal = refusal;
	}

	/** Whether the engine may read it. */
	abstract boolean isRight(byte[] body) throws IOException;

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		var asked = EngineRequest.of(request);
		return rules.stream().noneMatch(rule -> rule.matches(asked));
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var body = request.getInputStream().readAllBytes();
		if (isRight(body)) {
			chain.doFilter(new RepeatableRequest(request, body), response);
		}
		else {
			refusals.write(request, response, refusal);
		}
	}

}
