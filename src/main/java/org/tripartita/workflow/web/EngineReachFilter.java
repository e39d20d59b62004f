package org.tripartita.workflow.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

/** Closes every path of the engine's HTTP interface that {@link EngineReach} does not open. */
final class EngineReachFilter extends OncePerRequestFilter {

	private static final String ADMINISTRATION = "administracion";

	private final Refusals refusals;

	EngineReachFilter(Refusals refusals) {
		this.refusals = refusals;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (EngineReach.isOpen(EngineRequest.of(request), request.isUserInRole(ADMINISTRATION))) {
			chain.doFilter(request, response);
		}
		else {
			refusals.write(request, response, Refusal.CLOSED);
		}
	}

}
