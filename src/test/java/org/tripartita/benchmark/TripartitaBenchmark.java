package org.tripartita.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.tripartita.benchmark.Child.TestDatabase;
import org.tripartita.installation.postgres.PostgresServer;
import org.tripartita.installation.postgres.PostgresServer.Durability;
import org.tripartita.testing.Visitor;

/**
 * Measures the product and the bare engine in turns, on one durable PostgreSQL, and prints the table. It fails only
 * where the two did not complete the same tasks.
 */
class TripartitaBenchmark {

	private static final Path FOLDER = Path.of("target", "benchmark").toAbsolutePath();

	private static final Path RECORDING = FOLDER.resolve("recording.json");

	private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 3);

	/** Municipalities, of which there are as many as one wants. */
	private static final String WARM_UP = IntStream.rangeClosed(1, Integer.getInteger("benchmark.warm-up", 40))
		.mapToObj("OAX-%03d"::formatted)
		.collect(Collectors.joining(" "));

	private static final String WALKED = "BCN CMX GUA GRO HID JAL MEX MIC MOR NAY NLE OAX";

	private static final String NO_EXECUTOR = "--camunda.bpm.job-execution.enabled=false";

	private static final String COUNTING = "-D" + StatementCount.SWITCH + "=true";

	private static PostgresServer server;

	private static int databases;

	private final Figures figures = new Figures();

	private Installed installed;

	@BeforeAll
	static void a_durable_server() {
		server = PostgresServer.start(FOLDER.resolve("server-" + ProcessHandle.current().pid()), Path.of("target", "postgres"), 0,
				Durability.KEPT);
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@Test
	void the_product_beside_a_bare_engine() throws Exception {
		var product = new Measured();
		var bare = new Measured();
		var stack = new Measured();
		var archived = new Measured();
		installed = Installed.in(FOLDER.resolve("installed"), database(), log("installing"));
		record();
		for (int round = 1; round <= ROUNDS; round++) {
			first(archived, database(), database -> installed.archived(database, log("archived")));
			var walked = measure(product, database -> installed.plain(database, log("plain")), database -> Child.product(installed, database, log("product")));
			later(archived, walked, database -> installed.archived(database, log("archived")));
			measure(bare, database -> Child.bare(installed, database, log("bare"), RECORDING));
			measure(stack, database -> Child.stack(installed, database, log("stack"), RECORDING));
		}
		compare(product, bare);
		compareStarts("Classes archived: ", archived, bare);
		figures.plain("Tasks completed in all exercises walked", product.written.tasks(), bare.written.tasks());
		figures.plain("Activities entered", product.written.activities(), bare.written.activities());
		figures.plain("Variables set", product.written.variables(), bare.written.variables());
		figures.plain("Jobs done", product.written.jobs(), bare.written.jobs());
		count();
		figures.note("\nLibraries of the product beside the bare engine, without the product");
		compare(stack, bare);
		System.out.println(figures.table());
		Files.writeString(Path.of("target", "benchmark.txt"), figures.table());
		assertThat(product.written.tasks()).isEqualTo(bare.written.tasks());
	}

	private void compare(Measured one, Measured bare) {
		figures.atLeast("Task completions per second", Figures.median(one.perSecond), Figures.median(bare.perSecond), 0.7);
		figures.plain("Processor time per task completion, ms", Figures.median(one.processor), Figures.median(bare.processor));
		compareStarts("Plain: ", one, bare);
		figures.atMost("Resident memory after the journey, MiB", Figures.median(one.memory), Figures.median(bare.memory), 1.3);
	}

	private void compareStarts(String how, Measured one, Measured bare) {
		figures.atMost(how + "first start to first page, s", Figures.median(one.firstStart), Figures.median(bare.firstStart), 1.5);
		figures.atMost(how + "later start to first page, s", Figures.median(one.laterStart), Figures.median(bare.laterStart), 1.5);
		figures.plain(how + "processor time of that later start, s", Figures.median(one.laterStartProcessor),
				Figures.median(bare.laterStartProcessor));
	}

	private interface Start {

		Child on(TestDatabase database);

	}

	/** The bare engine sets what the product set, so one exercise of the product is walked beforehand. */
	private void record() throws IOException {
		Files.createDirectories(FOLDER);
		try (var child = Child.product(installed, database(), log("recording"))) {
			child.tell("people OAX");
			child.tell("walk OAX");
			child.tell("record OAX " + RECORDING);
		}
	}

	private void measure(Measured measured, Start start) {
		measure(measured, start, start);
	}

	private TestDatabase measure(Measured measured, Start start, Start walking) {
		var database = database();
		first(measured, database, start);
		try (var child = walking.on(database)) {
			child.tell("people " + WARM_UP + " " + WALKED);
			child.tell("walk " + WARM_UP);
			var before = child.processorTime();
			var walked = child.tell("walk " + WALKED);
			measured.processor.add(child.processorTime().minus(before).toMillis() / Double.parseDouble(walked.get(1)));
			measured.perSecond.add(Double.parseDouble(walked.get(1)) * 1e9 / Double.parseDouble(walked.get(2)));
			measured.written = Written.of(child.tell("written"));
			measured.memory.add(child.residentMemory());
		}
		later(measured, database, start);
		return database;
	}

	private static void first(Measured measured, TestDatabase database, Start start) {
		try (var child = start.on(database)) {
			measured.firstStart.add(seconds(child.firstAnswer()));
		}
	}

	private static void later(Measured measured, TestDatabase database, Start start) {
		try (var child = start.on(database)) {
			measured.laterStart.add(seconds(child.firstAnswer()));
			measured.laterStartProcessor.add(seconds(child.firstAnswerProcessor()));
		}
	}

	/** Statements and pages while exercises grow from 10 to 500. */
	private void count() {
		double bareStatements;
		try (var child = Child.bare(installed, database(), log("bare-count"), RECORDING, COUNTING, NO_EXECUTOR)) {
			child.tell("count AGU");
			bareStatements = statements(child.tell("count BCN"));
		}
		try (var child = Child.product(installed, database(), log("product-count"), COUNTING, NO_EXECUTOR)) {
			child.tell("people AGU BCN CAM OAX");
			child.tell("count AGU");
			child.tell("grow 9");
			double few = statements(child.tell("count BCN"));
			double fewPage = page(child);
			child.tell("grow 499");
			double many = statements(child.tell("count CAM"));
			double manyPage = page(child);
			figures.plain("SQL statements per task completion, beside bare", few, bareStatements);
			figures.plain("SQL statements per completion, 500 beside 10 exercises", many, few);
			figures.atMost("Exercise page at 500 beside 10 exercises, ms", manyPage, fewPage, 1.5);
		}
	}

	private static double statements(List<String> counted) {
		return Double.parseDouble(counted.get(1)) / Double.parseDouble(counted.get(0));
	}

	/** The page of an exercise that went all its way. */
	private static double page(Child child) {
		var visitor = new Visitor(child.port());
		var path = "/ejercicios/" + Course.exercise("BCN");
		var times = new ArrayList<Double>();
		for (int visit = 0; visit < 150; visit++) {
			var begun = System.nanoTime();
			assertThat(visitor.get(path).statusCode()).isEqualTo(200);
			if (visit >= 50) {
				times.add((System.nanoTime() - begun) / 1e6);
			}
		}
		return Figures.median(times);
	}

	private static double seconds(Duration time) {
		return time.toNanos() / 1e9;
	}

	private static TestDatabase database() {
		var name = "benchmark_" + ++databases;
		try (var connection = DriverManager.getConnection(server.url("postgres"), PostgresServer.NAME, server.password());
				var statement = connection.createStatement()) {
			statement.execute("create database " + name);
		}
		catch (SQLException failure) {
			throw new IllegalStateException(failure);
		}
		return new TestDatabase(server.url(name), PostgresServer.NAME, server.password());
	}

	private static Path log(String name) {
		return FOLDER.resolve(name + ".log");
	}

}
