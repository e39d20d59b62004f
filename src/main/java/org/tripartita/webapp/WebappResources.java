package org.tripartita.webapp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;

import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves the mended files in place of Camunda's, and all files of the web applications with a tag of their content:
 * the browser keeps them and asks each time whether they are still the same. Their addresses do not change with a new
 * version of the product, and the file dates inside a reproducibly built archive do not either.
 */
final class WebappResources implements WebMvcConfigurer {

	private static final String SITE_ROOT = "/camunda/";

	private final String webRoot;

	private final List<String> mended;

	private final Supplier<MendedBundles> bundles;

	/** Gets the names of mended files alone: the first page of a start does not wait for what its browser asks for next. */
	WebappResources(final String webRoot, final List<String> mended, final Supplier<MendedBundles> bundles) {
		this.webRoot = webRoot;
		this.mended = mended;
		this.bundles = bundles;
	}

	@Override
	public void addResourceHandlers(final ResourceHandlerRegistry registry) {
		mended.forEach(path -> serveMended(registry, path));
		serve(registry, "lib/", "*.js");
		serve(registry, "assets/", "*");
		serve(registry, "app/", "*/*.js", "*/*.css", "*/locales/*.json", "*/styles/*.css");
	}

	private void serveMended(final ResourceHandlerRegistry registry, final String path) {
		final String folder = path.substring(0, path.lastIndexOf('/') + 1);
		// A pattern without a wildcard would leave no path to look up below the location.
		final String pattern = path.replaceFirst("\\.(js|css)$", "*.$1");
		revalidated(registry.addResourceHandler(SITE_ROOT + pattern), folder).resourceChain(true)
				.addTransformer((request, shipped, chain) -> bundles.get().at(path));
	}

	private void serve(final ResourceHandlerRegistry registry, final String folder, final String... patterns) {
		for (final String pattern : patterns) {
			revalidated(registry.addResourceHandler(SITE_ROOT + folder + pattern), folder);
		}
	}

	private ResourceHandlerRegistration revalidated(final ResourceHandlerRegistration handler, final String folder) {
		return handler.addResourceLocations(webRoot + folder).setCacheControl(CacheControl.noCache())
				.setUseLastModified(false).setEtagGenerator(WebappResources::contentTag);
	}

	private static String contentTag(final Resource resource) {
		if (resource instanceof MendedFile mended) {
			return weak(mended.tag());
		}
		try (InputStream content = resource.getInputStream()) {
			return weak(DigestUtils.md5DigestAsHex(content));
		}
		catch (final IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	/** Because the server compresses the answer only then. */
	private static String weak(final String tag) {
		return "W/\"" + tag + "\"";
	}

}
