package org.tripartita.identity.web;

import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords came from here; a right one is not looked at before the window is over. */
final class TooManyAttempts extends AuthenticationException {

	private static final long serialVersionUID = 1L;

	TooManyAttempts() {
		super("Too many wrong passwords");
	}

}
