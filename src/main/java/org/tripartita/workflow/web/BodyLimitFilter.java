package org.tripartita.workflow.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a body above the limit: one that says its length before a byte is read, any other once it went too far. */
final class BodyLimitFilter extends OncePerRequestFilter {

	/** Bytes; the longest form of the product has room in it many times over. */
	static final int LIMIT = 1024 * 1024;

	private final Refusals refusals;

	BodyLimitFilter(Refusals refusals) {
		this.refusals = refusals;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getContentLengthLong() > LIMIT) {
			refusals.write(request, response, Refusal.TOO_LARGE);
			return;
		}
		if (request.getContentLengthLong() >= 0 || !EngineRequest.of(request).isWriting()) {
			chain.doFilter(request, response);
			return;
		}
		var read = request.getInputStream().readNBytes(LIMIT + 1);
		if (read.length > LIMIT) {
			refusals.write(request, response, Refusal.TOO_LARGE);
		}
		else {
			chain.doFilter(new RepeatableRequest(request, read), response);
		}
	}

}
