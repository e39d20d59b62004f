package org.tripartita.webapp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Makes the first page of a web application agree with its own headers. Camunda keeps the latest script nonce for the
 * whole server, so that a page written while another one is on its way carries the other's nonce and stays blank: the
 * page gets the nonce of its own policy. It also says that it is in Spanish, carries
 * the product's icon and leaves out what nobody may do here, by Camunda's own switch for it.
 */
final class IndexPageFilter extends OncePerRequestFilter {

	private static final String POLICY_HEADER = "Content-Security-Policy";

	private static final Pattern INDEX_PAGE = Pattern
			.compile("/camunda/app/(?:admin|cockpit|tasklist|welcome)/[\\w-]+/(?:setup/)?");

	private static final Pattern POLICY_NONCE = Pattern.compile("'nonce-([\\w+/=-]+)'");

	private static final Pattern PAGE_NONCE = Pattern.compile("nonce=\"[^\"]*\"");

	private static final Pattern PAGE_ICON = Pattern.compile("<link rel=\"icon\" href=\"([^\"]*)/camunda/favicon.ico\">");

	private static final String ADMIN = "app-name=\"admin\"";

	private static final String COCKPIT = "app-name=\"cockpit\"";

	/** Acts whose paths of the engine's interface are closed to everybody: a button would only say that it failed. */
	private static final String CLOSED_IN_COCKPIT = String.join(",",
			"cockpit.processDefinition.runtime.action:update-suspension-state-action",
			"cockpit.processDefinition.runtime.action:bulk-job-definition-override-job-priority-action",
			"cockpit.processInstance.runtime.action:update-suspension-state-action",
			"cockpit.processInstance.runtime.action:cancel-process-instance-action",
			"cockpit.processInstance.runtime.action:add-variable-action",
			"cockpit.jobDefinition.action:update-suspension-state",
			"cockpit.jobDefinition.action:job-definition-override-job-priority-action",
			"cockpit.incident.action:increase-incident-external-task-retry",
			"cockpit.repository.deployment.action:delete-deployment");

	/** It asks for what the engine would tell its maker, which is closed. */
	private static final String CLOSED_IN_ADMIN = "admin.system:diagnostics-system-settings";

	@Override
	protected boolean shouldNotFilter(final HttpServletRequest request) {
		final String path = request.getRequestURI().substring(request.getContextPath().length());
		return !INDEX_PAGE.matcher(path).matches();
	}

	@Override
	protected void doFilterInternal(final HttpServletRequest request, final HttpServletResponse response,
			final FilterChain chain) throws ServletException, IOException {
		final ContentCachingResponseWrapper page = new ContentCachingResponseWrapper(response);
		chain.doFilter(request, page);
		if (isPage(page)) {
			write(amended(page), response);
		}
		else {
			page.copyBodyToResponse();
		}
	}

	private static boolean isPage(final ContentCachingResponseWrapper page) {
		return page.getContentSize() > 0 && page.getContentType() != null
				&& page.getContentType().startsWith(MediaType.TEXT_HTML_VALUE);
	}

	private static String amended(final ContentCachingResponseWrapper page) {
		final String shipped = new String(page.getContentAsByteArray(), StandardCharsets.ISO_8859_1);
		final String inSpanish = PAGE_ICON
				.matcher(shipped.replace("<html lang=\"en\">", "<html lang=\"es\">")
						.replace(COCKPIT, COCKPIT + without(CLOSED_IN_COCKPIT)).replace(ADMIN, ADMIN + without(CLOSED_IN_ADMIN)))
				.replaceFirst("<link rel=\"icon\" type=\"image/svg+xml\" href=\"$1/logo.svg\">");
		final String policy = page.getHeader(POLICY_HEADER);
		final Matcher nonce = POLICY_NONCE.matcher(policy == null ? "" : policy);
		return nonce.find()
				? PAGE_NONCE.matcher(inSpanish).replaceAll(Matcher.quoteReplacement("nonce=\"" + nonce.group(1) + "\""))
				: inSpanish;
	}

	private static String without(final String plugins) {
		return " cam-exclude-plugins=\"" + plugins + "\"";
	}

	private static void write(final String page, final HttpServletResponse response) throws IOException {
		final byte[] body = page.getBytes(StandardCharsets.ISO_8859_1);
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}

}
