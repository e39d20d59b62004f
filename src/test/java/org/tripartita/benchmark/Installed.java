package org.tripartita.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tripartita.benchmark.Child.TestDatabase;

/** The product as the README installs it on a server: unpacked, and beside it an archive of the classes that a start loads. */
final class Installed {

	private static final String JAR = "tripartita.jar";

	private static final String TESTS = ".*(Test|IT|Benchmark)(\\$.*)?\\.class";

	private static final String ASSERTING = ".*(assertj-core|awaitility|hamcrest)[^/]*$";

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
		installed.addWalker();
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

	/** The class path of the installed product with somebody who walks and what they assert with, and nothing else of tests. */
	String withWalker() {
		var asserting = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).filter(entry -> entry.matches(ASSERTING));
		return Stream.concat(Stream.of(jar().toString(), walker().toString()), asserting).collect(Collectors.joining(File.pathSeparator));
	}

	/** Tests name what is not there; a start reads whatever lies in the product's packages. */
	private void addWalker() throws IOException {
		var tests = Path.of("target", "test-classes");
		try (var all = Files.walk(tests)) {
			for (var file : all.filter(Files::isRegularFile).filter(file -> !file.toString().matches(TESTS)).toList()) {
				var copy = walker().resolve(tests.relativize(file).toString());
				Files.createDirectories(copy.getParent());
				Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
			}
		}
	}

	private Path walker() {
		return folder.resolve(ProductApplication.WALKER);
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
