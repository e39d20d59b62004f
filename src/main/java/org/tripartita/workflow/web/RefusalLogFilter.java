package org.tripartita.workflow.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Notes each refusal of our pages in one line: the page and the status, never what was sent nor by whom. */
@Component
@Order(RefusalLogFilter.BEFORE_ALL_THAT_REFUSE)
final class RefusalLogFilter extends OncePerRequestFilter {

	static final int BEFORE_ALL_THAT_REFUSE = PageLimitFilter.BEFORE_LOGIN - 1;

	private static final Logger LOG = LoggerFactory.getLogger(RefusalLogFilter.class);

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return request.getRequestURI().startsWith(request.getContextPath() + EngineRequest.ROOT);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		chain.doFilter(request, response);
		if (HttpStatusCode.valueOf(response.getStatus()).is4xxClientError()) {
			LOG.info("Refused {} {}: {}", request.getMethod(), request.getRequestURI(), response.getStatus());
		}
	}

}
