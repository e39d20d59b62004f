package org.tripartita.identity.web;

import java.io.IOException;
import java.net.URI;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What somebody meets in front of a path that is not open to them: the login page where logging in helps, a plain
 * status for programs, and for paths of nobody the same answer as for a path that does not exist.
 */
final class ClosedDoor implements AuthenticationEntryPoint, AccessDeniedHandler {

	/** Where people fill in forms. */
	private static final List<String> PAGES = List.of("/espacio/", "/administracion/", "/mi-cuenta");

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
			leadToLogin(request, response, isOver(request) ? "?terminada" : "");
		}
		else {
			response.sendError(HttpStatus.NOT_FOUND.value());
		}
	}

	/** The browser comes with a session that the server has forgotten, as it does after a while without a click. */
	private static boolean isOver(HttpServletRequest request) {
		return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
	}

	/** Somebody is logged in, or sent a form without the token of the session. */
	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
			throws IOException {
		if (reason instanceof CsrfException && login.matches(request)) {
			response.sendRedirect(request.getContextPath() + SitePaths.LOGIN + "?caducada");
		}
		else if (reason instanceof CsrfException && participants.matches(request) && nobodyIsLoggedIn()) {
			leadToLogin(request, response, "?caducada");
		}
		else if (reason instanceof CsrfException || participants.matches(request)) {
			response.sendError(HttpStatus.FORBIDDEN.value());
		}
		else {
			response.sendError(HttpStatus.NOT_FOUND.value());
		}
	}

	private static boolean nobodyIsLoggedIn() {
		return SecurityContextHolder.getContext().getAuthentication() == null;
	}

	/**
	 * What was sent is lost; the page from which it was sent is asked for again, which leads to the login and back to it. Only
	 * its path is taken from what the browser says, and only one of our own pages for participants.
	 *
	 * @param hint what the login page says where there is no such page
	 */
	static void leadToLogin(HttpServletRequest request, HttpServletResponse response, String hint) throws IOException {
		var page = HttpMethod.POST.matches(request.getMethod()) ? pageBefore(request) : null;
		if (page == null) {
			response.sendRedirect(request.getContextPath() + SitePaths.LOGIN + hint);
			return;
		}
		response.setStatus(HttpStatus.SEE_OTHER.value());
		response.setHeader(HttpHeaders.LOCATION, page);
	}

	private static @Nullable String pageBefore(HttpServletRequest request) {
		try {
			var path = URI.create(String.valueOf(request.getHeader(HttpHeaders.REFERER))).getRawPath();
			return path != null && PAGES.stream().anyMatch(pages -> path.startsWith(request.getContextPath() + pages)) ? path : null;
		}
		catch (IllegalArgumentException noAddress) {
			return null;
		}
	}

}
