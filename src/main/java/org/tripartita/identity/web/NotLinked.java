package org.tripartita.identity.web;

import org.springframework.security.core.AuthenticationException;

/** The institution says who it is, and no account here belongs to that identity or may be linked to it. */
final class NotLinked extends AuthenticationException {

	private static final long serialVersionUID = 1L;

	private final boolean whileLinking;

	NotLinked(boolean whileLinking) {
		super("No account is linked to this identity");
		this.whileLinking = whileLinking;
	}

	/** Whether somebody who is logged in wanted to link it. */
	boolean isWhileLinking() {
		return whileLinking;
	}

}
