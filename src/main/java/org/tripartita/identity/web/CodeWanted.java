package org.tripartita.identity.web;

import org.springframework.security.core.AuthenticationException;

/** The password was right, and the account wants a code besides; nobody is logged in yet. */
final class CodeWanted extends AuthenticationException {

	private static final long serialVersionUID = 1L;

	private final SecondStep step;

	private final boolean again;

	/**
	 * @param again whether a code was given and was wrong
	 */
	CodeWanted(SecondStep step, boolean again) {
		super("A code is wanted");
		this.step = step;
		this.again = again;
	}

	SecondStep step() {
		return step;
	}

	boolean isAgain() {
		return again;
	}

}
