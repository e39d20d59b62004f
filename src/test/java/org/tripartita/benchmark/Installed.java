package org.tripartita.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.tripartita.benchmark.Child.TestDatabase;

/** The product as the README installs it on a server: unpacked, with an archive of the classes that a start loads. */
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
		installed.start("-XX:ArchiveClassesAtExit=", database, log).close();
		assertThat(Files.size(installed.archive())).isPositive();
		return installed;
	}

	Child on(TestDatabase database, Path log) {
		return start("-XX:SharedArchiveFile=", database, log);
	}

	private Child start(String flag, TestDatabase database, Path log) {
		return Child.installed(folder.resolve(JAR), flag + archive(), database, log);
	}

	private Path archive() {
		return folder.resolve("tripartita.jsa");
	}

}
