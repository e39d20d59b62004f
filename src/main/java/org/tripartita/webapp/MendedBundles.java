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

/** Camunda's scripts with the mends in them, computed once when the application starts. */
final class MendedBundles {

	private final Map<String, TransformedResource> mended = new LinkedHashMap<>();

	/**
	 * Mends every script that the list names.
	 *
	 * @throws BundleMismatchException if a script is not the one that a mend was written for
	 */
	MendedBundles(final ResourceLoader loader, final String webRoot, final List<BundleMend> mends) {
		mends.stream().map(BundleMend::bundle).distinct()
				.forEach(bundle -> mended.put(bundle, mend(loader.getResource(webRoot + bundle), bundle, mends)));
	}

	/** Paths of the mended scripts below Camunda's web root. */
	Set<String> paths() {
		return mended.keySet();
	}

	/** The mended script; only for a path of {@link #paths()}. */
	TransformedResource at(final String path) {
		return mended.get(path);
	}

	private static TransformedResource mend(final Resource shipped, final String bundle, final List<BundleMend> mends) {
		String script = text(shipped);
		for (final BundleMend mend : mends) {
			script = mend.bundle().equals(bundle) ? mend.applyTo(script) : script;
		}
		return new TransformedResource(shipped, script.getBytes(StandardCharsets.UTF_8));
	}

	private static String text(final Resource shipped) {
		try (InputStream script = shipped.getInputStream()) {
			return new String(script.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (final IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

}
