package org.tripartita.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.tripartita.benchmark.Child.TestDatabase;

/** The product as the README installs it on a server: unpacked, and beside it an archive of the classes that a start loads. */
final class Installed {

	private static final String JAR = "tripartita.jar";

	private final Path folder;

	private Installed(Path folder) {
		this.folder = folder;
	}

	/** Unpacks what was built and starts it once, on a database of its own, to see its first page and be closed. */
	static Installed in(Path folder, TestDatabase database, Path log) throws IOException, InterruptedException {
		var unpacking = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Djarmode=tools", "-jar",
				Path.of("target", JAR).toString(), "extract", "--force", "--destination", folder.toString())
			.redirectErrorStream(true)
			.redirectOutput(log.toFile())
			.start();
		assertThat(unpacking.waitFor()).as(log.toString()).isZero();
		var installed = new Installed(folder);
		Child.installed(installed.jar(), database, log, "-XX:ArchiveClassesAtExit=" + installed.archive()).close();
		assertThat(Files.size(installed.archive())).isPositive();
		return installed;
	}

	Child plain(TestDatabase database, Path log) {
		return Child.installed(jar(), database, log);
	}

	Child archived(TestDatabase database, Path log) {
		return Child.installed(jar(), database, log, "-XX:SharedArchiveFile=" + archive());
	}

	/** Whether a library is one of the product's, not only of its tests. */
	boolean brings(Path library) {
		return Files.exists(folder.resolve("lib").resolve(library.getFileName()));
	}

	private Path jar() {
		return folder.resolve(JAR);
	}

	private Path archive() {
		return folder.resolve("tripartita.jsa");
	}

}
