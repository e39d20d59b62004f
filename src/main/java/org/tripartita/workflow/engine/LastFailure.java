package org.tripartita.workflow.engine;

import jakarta.servlet.http.HttpServletRequest;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;

import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Keeps with an HTTP request the failure with which the engine ended it. Camunda's interface turns it into a text before
 * any filter could see what it was.
 */
public final class LastFailure extends CommandInterceptor {

	private static final String ATTRIBUTE = LastFailure.class.getName();

	/** The failure of the last command of this request, null if none failed. */
	public static @Nullable Throwable of(HttpServletRequest request) {
		return (Throwable) request.getAttribute(ATTRIBUTE);
	}

	@Override
	public <T> T execute(Command<T> command) {
		try {
			return next.execute(command);
		}
		catch (RuntimeException failure) {
			var request = RequestContextHolder.getRequestAttributes();
			if (request != null) {
				request.setAttribute(ATTRIBUTE, failure, RequestAttributes.SCOPE_REQUEST);
			}
			throw failure;
		}
	}

}
