package org.tripartita.webapp;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.catalina.Context;
import org.apache.catalina.Lifecycle;
import org.apache.catalina.LifecycleEvent;
import org.apache.catalina.WebResourceRoot;
import org.apache.catalina.WebResourceRoot.ResourceSetType;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/**
 * Lets the server find what libraries bring as files where the product is unpacked. Its jar then names its libraries in its
 * manifest, and Spring Boot asks only those of the class path itself: Tasklist and Cockpit would wait for their plugins
 * for ever.
 */
final class UnpackedWebFiles implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	private static final String FILES = "META-INF/resources";

	@Override
	public void customize(TomcatServletWebServerFactory server) {
		server.addContextCustomizers(context -> context.addLifecycleListener(UnpackedWebFiles::add));
	}

	private static void add(LifecycleEvent event) {
		if (event.getType().equals(Lifecycle.CONFIGURE_START_EVENT)) {
			WebResourceRoot files = ((Context) event.getLifecycle()).getResources();
			libraries().forEach(library -> files.createWebResourceSet(ResourceSetType.RESOURCE_JAR, "/", library, "/" + FILES));
		}
	}

	/** Jars on disk with such files that the class path does not name itself. */
	private static List<URL> libraries() {
		var named = Set.of(System.getProperty("java.class.path").split(File.pathSeparator));
		try {
			return Collections.list(UnpackedWebFiles.class.getClassLoader().getResources(FILES))
				.stream()
				.flatMap(UnpackedWebFiles::library)
				.filter(library -> !named.contains(new File(library.getPath()).getPath()))
				.toList();
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	/** None for a folder and for a jar within a jar, which Spring Boot finds. */
	private static Stream<URL> library(URL files) {
		try {
			return files.openConnection() instanceof JarURLConnection jar && jar.getJarFileURL().getProtocol().equals("file")
					? Stream.of(jar.getJarFileURL()) : Stream.empty();
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

}
