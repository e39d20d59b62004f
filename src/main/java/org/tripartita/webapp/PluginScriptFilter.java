package org.tripartita.webapp;

import java.io.IOException;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Serves the mended script with the parts of an application in place of Camunda's, to whoever Camunda would have given
 * its own: it comes by the engine's interface, not as a file.
 */
final class PluginScriptFilter extends OncePerRequestFilter {

	private static final Pattern SCRIPT = Pattern.compile("/camunda/api/(\\w+)/plugin/\\1Plugins/static/app/plugin\\.js");

	private final Supplier<MendedBundles> bundles;

	PluginScriptFilter(final Supplier<MendedBundles> bundles) {
		this.bundles = bundles;
	}

	@Override
	protected void doFilterInternal(final HttpServletRequest request, final HttpServletResponse response,
			final FilterChain chain) throws ServletException, IOException {
		final MendedFile mended = mended(request);
		if (mended == null) {
			chain.doFilter(request, response);
			return;
		}
		final ContentCachingResponseWrapper shipped = new ContentCachingResponseWrapper(response);
		chain.doFilter(request, shipped);
		if (shipped.getStatus() == HttpServletResponse.SC_OK) {
			response.setContentType("text/javascript;charset=UTF-8");
			response.setContentLengthLong(mended.contentLength());
			mended.getInputStream().transferTo(response.getOutputStream());
		}
		else {
			shipped.copyBodyToResponse();
		}
	}

	private @Nullable MendedFile mended(final HttpServletRequest request) {
		final var script = SCRIPT.matcher(request.getRequestURI().substring(request.getContextPath().length()));
		return script.matches() ? bundles.get().plugin(script.group(1)) : null;
	}

}
