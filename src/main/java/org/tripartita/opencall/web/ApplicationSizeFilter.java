package org.tripartita.opencall.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

import org.tripartita.workflow.Texts;

/** Refuses applications that no form of ours can have sent, before anybody reads them. */
class ApplicationSizeFilter extends OncePerRequestFilter {

	/** All fields at their longest, each letter percent-encoded, fit in several times over. */
	static final long LARGEST = 256 * 1024;

	private final Texts texts;

	ApplicationSizeFilter(Texts texts) {
		this.texts = texts;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var unmeasured = request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
		if (!HttpMethod.POST.matches(request.getMethod()) || !unmeasured && request.getContentLengthLong() <= LARGEST) {
			chain.doFilter(request, response);
			return;
		}
		response.setStatus((unmeasured ? HttpStatus.LENGTH_REQUIRED : HttpStatus.PAYLOAD_TOO_LARGE).value());
		response.setContentType(MediaType.TEXT_PLAIN_VALUE);
		response.setCharacterEncoding(StandardCharsets.UTF_8.name());
		response.getWriter().write(texts.of("body.too-large"));
	}

}
