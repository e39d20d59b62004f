package org.tripartita.identity.web;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Whose code the login waits for, after the right password and for some minutes. It stays on the server, in the session of
 * the browser that knew the password.
 */
record SecondStep(String username, Instant until) implements Serializable {

	static final Duration VALIDITY = Duration.ofMinutes(5);

	private static final String KEPT = SecondStep.class.getName();

	static SecondStep of(String username, Instant now) {
		return new SecondStep(username, now.plus(VALIDITY));
	}

	boolean isOver(Instant now) {
		return !now.isBefore(until);
	}

	/** Keeps it under a new name of the session, so that nobody who planted the old one goes on from here. */
	void await(HttpServletRequest request) {
		request.getSession();
		request.changeSessionId();
		request.getSession().setAttribute(KEPT, this);
	}

	static boolean isAwaited(HttpServletRequest request) {
		return request.getSession(false) != null && request.getSession(false).getAttribute(KEPT) != null;
	}

	/** Takes it out of the session: one try each. */
	static Optional<SecondStep> take(HttpServletRequest request) {
		var session = request.getSession(false);
		var kept = session == null ? null : session.getAttribute(KEPT);
		if (kept != null) {
			session.removeAttribute(KEPT);
		}
		return Optional.ofNullable((SecondStep) kept);
	}

}
