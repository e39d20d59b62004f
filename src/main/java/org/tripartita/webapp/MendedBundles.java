package org.tripartita.webapp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;

/** Camunda's scripts and style sheets with the mends in them, computed once, after the first page of a start. */
final class MendedBundles {

	/** The scripts with the parts of the applications lie beside Camunda's web root, not below it. */
	private static final String PLUGINS = "plugin/";

	private static final String PLUGIN_ROOT = "classpath:/META-INF/resources/";

	private final Map<String, MendedFile> mended = new LinkedHashMap<>();

	/**
	 * Mends every file that the list names.
	 *
	 * @throws BundleMismatchException if a file is not the one that a mend was written for
	 */
	MendedBundles(final ResourceLoader loader, final String webRoot, final List<BundleMend> mends) {
		mends.stream().map(BundleMend::bundle).distinct()
				.forEach(bundle -> mended.put(bundle, mend(loader.getResource((isPlugin(bundle) ? PLUGIN_ROOT : webRoot) + bundle), bundle, mends)));
	}

	/** Paths of the files to mend below Camunda's web root. */
	static List<String> paths(final List<BundleMend> mends) {
		return mends.stream().map(BundleMend::bundle).distinct().filter(path -> !isPlugin(path)).toList();
	}

	/** The mended script with the parts of an application; null where there is nothing to mend. */
	@Nullable MendedFile plugin(final String application) {
		return mended.get(PLUGINS + application + "/app/plugin.js");
	}

	private static boolean isPlugin(final String path) {
		return path.startsWith(PLUGINS);
	}

	/** The mended file; only for a path of {@link #paths}. */
	MendedFile at(final String path) {
		return mended.get(path);
	}

	private static MendedFile mend(final Resource shipped, final String bundle, final List<BundleMend> mends) {
		String content = bytes(shipped);
		for (final BundleMend mend : mends) {
			content = mend.bundle().equals(bundle) ? mend.applyTo(content) : content;
		}
		return new MendedFile(shipped, content.getBytes(StandardCharsets.ISO_8859_1));
	}

	/** Each byte as one character. */
	private static String bytes(final Resource shipped) {
		try (InputStream content = shipped.getInputStream()) {
			return new String(content.readAllBytes(), StandardCharsets.ISO_8859_1);
		}
		catch (final IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

}
