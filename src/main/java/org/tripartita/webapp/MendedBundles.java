package org.tripartita.webapp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.web.servlet.resource.TransformedResource;

/** Camunda's scripts and style sheets with the mends in them, computed once when the application starts. */
final class MendedBundles {

	private final Map<String, TransformedResource> mended = new LinkedHashMap<>();

	/**
	 * Mends every file that the list names.
	 *
	 * @throws BundleMismatchException if a file is not the one that a mend was written for
	 */
	MendedBundles(final ResourceLoader loader, final String webRoot, final List<BundleMend> mends) {
		mends.stream().map(BundleMend::bundle).distinct()
				.forEach(bundle -> mended.put(bundle, mend(loader.getResource(webRoot + bundle), bundle, mends)));
	}

	/** Paths of the mended files below Camunda's web root. */
	Set<String> paths() {
		return mended.keySet();
	}

	/** The mended file; only for a path of {@link #paths()}. */
	TransformedResource at(final String path) {
		return mended.get(path);
	}

	private static TransformedResource mend(final Resource shipped, final String bundle, final List<BundleMend> mends) {
		String content = text(shipped);
		for (final BundleMend mend : mends) {
			content = mend.bundle().equals(bundle) ? mend.applyTo(content) : content;
		}
		return new TransformedResource(shipped, content.getBytes(StandardCharsets.UTF_8));
	}

	private static String text(final Resource shipped) {
		try (InputStream content = shipped.getInputStream()) {
			return new String(content.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (final IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

}
