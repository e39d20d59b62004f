package org.tripartita.workflow.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what is larger than any form of our pages, with a page that says so. Behind it nobody would: the server drops
 * the fields of such a form, and what is missed then is its token.
 */
@Component
@Order(PageLimitFilter.BEFORE_LOGIN)
final class PageLimitFilter extends OncePerRequestFilter {

	static final int BEFORE_LOGIN = -200;

	/** Bytes of a form with a file in it. */
	private final long mostWithFile;

	PageLimitFilter(MultipartProperties files) {
		this.mostWithFile = files.getMaxRequestSize().toBytes();
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return request.getRequestURI().startsWith(request.getContextPath() + EngineRequest.ROOT);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var type = request.getContentType();
		var most = type != null && type.startsWith("multipart/") ? mostWithFile : BodyLimitFilter.LIMIT;
		if (request.getContentLengthLong() <= most) {
			chain.doFilter(request, response);
			return;
		}
		response.sendError(HttpStatus.PAYLOAD_TOO_LARGE.value());
	}

}
