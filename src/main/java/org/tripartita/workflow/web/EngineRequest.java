package org.tripartita.workflow.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.server.PathContainer;

/**
 * A request to the HTTP interface of Camunda's web applications.
 *
 * @param method the HTTP method
 * @param path what comes after {@code /camunda/api}, without the context path and a slash at its end
 */
record EngineRequest(String method, PathContainer path) {

	/** Where the interface begins. */
	static final String ROOT = "/camunda/api";

	static EngineRequest of(HttpServletRequest request) {
		var path = request.getRequestURI().substring((request.getContextPath() + ROOT).length());
		return new EngineRequest(request.getMethod(), PathContainer.parsePath(path.replaceAll("/+$", "")));
	}

	boolean isWriting() {
		return !"GET".equals(method) && !"HEAD".equals(method) && !"OPTIONS".equals(method);
	}

}
