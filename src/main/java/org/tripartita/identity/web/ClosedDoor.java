package org.tripartita.identity.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What somebody meets in front of a path that is not open to them: the login page where logging in helps, a plain
 * status for programs, and for paths of nobody the same answer as for a path that does not exist.
 */
final class ClosedDoor implements AuthenticationEntryPoint, AccessDeniedHandler {

	private final RequestMatcher programs;

	private final RequestMatcher participants;

	private final RequestMatcher login;

	ClosedDoor(RequestMatcher programs, RequestMatcher participants, RequestMatcher login) {
		this.programs = programs;
		this.participants = participants;
		this.login = login;
	}

	/** Nobody is logged in. */
	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
			throws IOException {
		if (programs.matches(request)) {
			response.setStatus(HttpStatus.UNAUTHORIZED.value());
		}
		else if (participants.matches(request)) {
			response.sendRedirect(request.getContextPath() + SitePaths.LOGIN);
		}
		else {
			response.sendError(HttpStatus.NOT_FOUND.value());
		}
	}

	/** Somebody is logged in, or sent a form without the token of the session. */
	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
			throws IOException {
		if (reason instanceof CsrfException && login.matches(request)) {
			response.sendRedirect(request.getContextPath() + SitePaths.LOGIN + "?caducada");
		}
		else if (reason instanceof CsrfException || participants.matches(request)) {
			response.sendError(HttpStatus.FORBIDDEN.value());
		}
		else {
			response.sendError(HttpStatus.NOT_FOUND.value());
		}
	}

}
