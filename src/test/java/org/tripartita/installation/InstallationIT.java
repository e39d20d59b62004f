package org.tripartita.installation;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripartita.installation.InstallationFailure.Reason;
import org.tripartita.installation.postgres.PostgresServer;
import org.tripartita.installation.postgres.PostgresServer.Durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** The embedded database on a real data folder: what it keeps, whom it lets in, what it refuses. */
class InstallationIT {

	/** Extracted programs, shared with the other tests of this checkout. */
	private static final Path PROGRAMS = Path.of("target", "postgres");

	/** As a first start and its end leave it; each test has a copy, for what takes long is to lay the database. */
	@TempDir
	private static Path installed;

	@TempDir
	private Path commands;

	private Path data;

	@BeforeAll
	static void install() {
		PostgresServer.start(installed, PROGRAMS, 0, Durability.KEPT).close();
	}

	@BeforeEach
	void takeAFolderWithSpaces(@TempDir Path folder) throws Exception {
		data = folder.resolve("carpeta de datos");
		assertThat(new ProcessBuilder("cp", "-a", installed.toString(), data.toString()).inheritIO().start().waitFor()).isZero();
	}

	@ParameterizedTest(name = "namespaces allowed: {0}")
	@ValueSource(booleans = { true, false })
	void a_start_after_the_application_was_killed_finds_everything(boolean namespaces) throws Exception {
		final Process killed = startKilledApplication(namespaces);
		final ProcessHandle leftover = postmaster();
		killed.destroyForcibly().waitFor();
		assertThat(leftover.isAlive()).isTrue();

		try (PostgresServer server = start()) {
			assertThat(leftover.isAlive()).isFalse();
			assertThat(ask(server, "select title from acta")).isEqualTo("Acta de instalación");
		}
	}

	@Test
	void a_start_after_the_server_crashed_finds_everything() throws Exception {
		final PostgresServer crashed = start();
		ask(crashed, "create table acta as select 'Acta de instalación' as title");
		final ProcessHandle postmaster = postmaster();
		Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList().forEach(ProcessHandle::destroyForcibly);
		postmaster.onExit().join();
		crashed.close();

		try (PostgresServer server = start()) {
			assertThat(ask(server, "select title from acta")).isEqualTo("Acta de instalación");
		}
	}

	@Test
	void a_second_start_on_the_same_folder_is_refused_and_names_the_first() throws Exception {
		final Process first = startKilledApplication(true);

		final InstallationFailure failure = catchThrowableOfType(InstallationFailure.class, this::start);

		assertThat(failure.reason()).isEqualTo(Reason.DATA_FOLDER_IN_USE);
		assertThat(failure).hasMessageContaining(String.valueOf(first.pid())).hasMessageContaining(data.toString());
		first.destroyForcibly().waitFor();
		start().close();
	}

	@Test
	void a_program_that_got_the_number_of_a_dead_server_is_left_alone() throws Exception {
		final Process other = new ProcessBuilder("cat").start();
		Files.write(data.resolve("postgres").resolve("postmaster.pid"),
				List.of(String.valueOf(other.pid()), data.resolve("postgres").toString()));

		start().close();

		assertThat(other.isAlive()).isTrue();
		other.destroy();
	}

	@Test
	void what_is_committed_is_on_disk_and_only_the_password_opens_it() throws Exception {
		try (PostgresServer server = start()) {
			assertThat(List.of(ask(server, "show fsync"), ask(server, "show synchronous_commit"),
					ask(server, "show full_page_writes"))).containsOnly("on");
			assertThat(ask(server, "show listen_addresses")).isEqualTo("127.0.0.1");
			assertThat(ask(server, "select left(rolpassword, 13) from pg_authid where rolname = 'tripartita'"))
				.isEqualTo("SCRAM-SHA-256");
			assertThatExceptionOfType(SQLException.class)
				.isThrownBy(() -> DriverManager.getConnection(server.url(PostgresServer.NAME), PostgresServer.NAME, "otra"))
				.satisfies(refusal -> assertThat(refusal.getSQLState()).isEqualTo("28P01"));
		}
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("postgres.password"))))
			.isEqualTo("rw-------");
	}

	@Test
	void a_port_that_is_taken_is_named() throws IOException {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			assertThatExceptionOfType(InstallationFailure.class)
				.isThrownBy(() -> PostgresServer.start(data, PROGRAMS, taken.getLocalPort(), Durability.DISPOSABLE))
				.withMessageContaining(String.valueOf(taken.getLocalPort()))
				.extracting(InstallationFailure::reason).isEqualTo(Reason.PORT_TAKEN);
		}
	}

	@Test
	void a_database_whose_password_was_lost_is_not_replaced() throws IOException {
		Files.delete(data.resolve("postgres.password"));

		assertThatExceptionOfType(InstallationFailure.class).isThrownBy(this::start)
			.extracting(InstallationFailure::reason).isEqualTo(Reason.DATABASE_PASSWORD_MISSING);
		assertThat(data.resolve("postgres")).isDirectory();
	}

	private PostgresServer start() {
		return PostgresServer.start(data, PROGRAMS, 0, Durability.KEPT);
	}

	private Process startKilledApplication(boolean namespaces) throws IOException {
		final ProcessBuilder java = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dlogging.level.root=off", "-cp",
				System.getProperty("java.class.path"), KilledApplication.class.getName(), data.toString(), PROGRAMS.toAbsolutePath().toString())
			.redirectError(ProcessBuilder.Redirect.INHERIT);
		if (!namespaces) {
			java.environment().merge("PATH", failingUnshare() + File.pathSeparator, (path, first) -> first + path);
		}
		final Process process = java.start();
		assertThat(process.inputReader().lines().anyMatch(KilledApplication.READY::equals)).isTrue();
		return process;
	}

	private Path failingUnshare() throws IOException {
		final Path unshare = Files.writeString(commands.resolve("unshare"), "#!/bin/sh\nexit 1\n");
		Files.setPosixFilePermissions(unshare, PosixFilePermissions.fromString("rwxr-xr-x"));
		return commands;
	}

	private ProcessHandle postmaster() throws IOException {
		final String pid = Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid")).get(0);
		return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
	}

	private static String ask(PostgresServer server, String sql) throws SQLException {
		try (var connection = DriverManager.getConnection(server.url(PostgresServer.NAME), PostgresServer.NAME,
				server.password()); var statement = connection.createStatement()) {
			if (!statement.execute(sql)) {
				return "";
			}
			try (var rows = statement.getResultSet()) {
				rows.next();
				return rows.getString(1);
			}
		}
	}

}
