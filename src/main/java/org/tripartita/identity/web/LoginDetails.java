package org.tripartita.identity.web;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Where a try to log in comes from, and the code if it is the second step. It is not kept with whoever comes in. */
final class LoginDetails extends WebAuthenticationDetails {

	private static final long serialVersionUID = 1L;

	private static final String CODE = "codigo";

	private final @Nullable String code;

	private final @Nullable SecondStep step;

	LoginDetails(HttpServletRequest request) {
		super(request);
		this.code = request.getParameter(CODE);
		this.step = SecondStep.take(request).orElse(null);
	}

	/** Null where name and password are given. */
	@Nullable String code() {
		return code;
	}

	/** Whose code it is; null where no password was given before, or too long ago. */
	@Nullable SecondStep step() {
		return step;
	}

}
