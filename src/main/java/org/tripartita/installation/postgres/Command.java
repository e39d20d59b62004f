package org.tripartita.installation.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program to its end and keeps what it printed. */
final class Command {

	private Command() {
	}

	/**
	 * Runs the program; one that cannot be executed or takes too long has failed.
	 *
	 * @param command program and arguments
	 * @param limit how long it may take
	 */
	static Result run(List<String> command, Duration limit) {
		try {
			// A file, because a server started by the program may keep its output open for years.
			Path output = Files.createTempFile("tripartita", ".log");
			try {
				return run(command, limit, output);
			}
			finally {
				Files.deleteIfExists(output);
			}
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Result run(List<String> command, Duration limit, Path output) throws IOException {
		Process process;
		try {
			process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
		}
		catch (IOException e) {
			return new Result(false, String.valueOf(e.getMessage()));
		}
		try {
			process.getOutputStream().close();
			boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
			if (!ended) {
				process.destroyForcibly();
			}
			return new Result(ended && process.exitValue() == 0,
					new String(Files.readAllBytes(output), Charset.defaultCharset()).strip());
		}
		catch (InterruptedException e) {
			process.destroyForcibly();
			Thread.currentThread().interrupt();
			return new Result(false, String.valueOf(e.getMessage()));
		}
	}

	/**
	 * How the program ended.
	 *
	 * @param succeeded whether it ended in time with exit code 0
	 * @param output what it printed
	 */
	record Result(boolean succeeded, String output) {
	}

}
