package org.tripartita.installation.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import org.tripartita.installation.InstallationFailure;

import static org.tripartita.installation.InstallationFailure.Reason.DATABASE_DID_NOT_START;
import static org.tripartita.installation.InstallationFailure.Reason.PORT_TAKEN;

/**
 * PostgreSQL as part of the application: one cluster in a data folder, reachable from this machine only, with a
 * password. What was committed survives {@link #close()} and the death of the application or the machine.
 */
public final class PostgresServer implements AutoCloseable {

	/** Database and superuser of the product in its own cluster. */
	public static final String NAME = "tripartita";

	private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);

	/** After a crash a large database is put right before it answers. */
	private static final Duration START = Duration.ofMinutes(5);

	private static final Duration STOP = Duration.ofMinutes(1);

	private final DataFolder data;

	private final Path cluster;

	private final PostgresBinaries binaries;

	private final ServerAccount account;

	private final String password;

	private final int port;

	private PostgresServer(DataFolder data, PostgresBinaries binaries, int port) throws IOException {
		this.data = data;
		this.binaries = binaries;
		this.cluster = data.path().resolve("postgres");
		boolean ended = LeftoverServer.end(cluster);
		if (ended) {
			LOG.info("PostgreSQL left behind by an earlier start on {} was ended", cluster);
		}
		this.account = ServerAccount.choose(binaries.program("postgres"), data.path(), data.root());
		this.password = Files.exists(cluster) ? ClusterPassword.read(passwordFile(), cluster) : initialize();
		this.port = port == 0 ? freePort() : requireFree(port);
	}

	/**
	 * Starts the server on a data folder, creating the cluster the first time.
	 *
	 * @param folder data folder; held until {@link #close()}
	 * @param port loopback port, 0 for a free one
	 * @throws InstallationFailure when it cannot start, with what to do about it
	 */
	public static PostgresServer start(Path folder, int port) {
		return start(folder, folder, port, Durability.KEPT);
	}

	/**
	 * Starts the server with its programs in a folder of their own, which several data folders may share.
	 *
	 * @param programs folder that takes the programs
	 * @param durability what a crash may cost
	 */
	public static PostgresServer start(Path folder, Path programs, int port, Durability durability) {
		DataFolder data = DataFolder.take(folder.toAbsolutePath().normalize());
		try {
			PostgresServer server = new PostgresServer(data,
					PostgresBinaries.in(programs.toAbsolutePath().normalize()), port);
			server.run(durability);
			return server;
		}
		catch (IOException e) {
			data.close();
			throw DataFolder.notWritable(data.path(), e);
		}
		catch (RuntimeException e) {
			data.close();
			throw e;
		}
	}

	/** JDBC address of one of its databases. */
	public String url(String database) {
		return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
	}

	/** Superuser's password. */
	public String password() {
		return password;
	}

	/** Loopback port it listens on. */
	public int port() {
		return port;
	}

	private String initialize() throws IOException {
		String secret = ClusterPassword.create(passwordFile());
		Path part = data.path().resolve("postgres.part");
		Path secretForServer = data.path().resolve("postgres.init");
		FileSystemUtils.deleteRecursively(part);
		Files.deleteIfExists(secretForServer);
		Files.createDirectory(part);
		ClusterPassword.write(secretForServer, secret);
		account.own(part);
		account.own(secretForServer);
		Command.Result result = pg(Duration.ofMinutes(2), "initdb", "-D", part.toString(), "-U", NAME,
				"--auth=scram-sha-256", "--pwfile=" + secretForServer, "--encoding=UTF8", "--locale=C",
				"--locale-provider=icu", "--icu-locale=es-MX", "--data-checksums");
		Files.delete(secretForServer);
		if (!result.succeeded()) {
			throw new InstallationFailure(DATABASE_DID_NOT_START, null, cluster, lastLine(result.output()));
		}
		Files.move(part, cluster);
		return secret;
	}

	private void run(Durability durability) throws IOException {
		account.own(cluster);
		Path log = cluster.resolve("start.log");
		Files.deleteIfExists(log);
		Command.Result result = pg(START, "pg_ctl", "start", "-w", "-t", String.valueOf(START.toSeconds()), "-D",
				cluster.toString(), "-l", log.toString(), "-o", options(durability));
		if (!result.succeeded()) {
			String reason = Files.isReadable(log) ? Files.readString(log) : result.output();
			throw new InstallationFailure(DATABASE_DID_NOT_START, null, cluster, lastLine(reason));
		}
		try {
			createDatabase();
		}
		catch (SQLException e) {
			stop();
			throw new InstallationFailure(DATABASE_DID_NOT_START, e, cluster, e.getMessage());
		}
	}

	private String options(Durability durability) {
		String durable = durability == Durability.KEPT ? "on" : "off";
		return List.of("port=" + port, "listen_addresses=127.0.0.1", "unix_socket_directories=", "fsync=" + durable,
				"synchronous_commit=" + durable, "full_page_writes=" + durable, "password_encryption=scram-sha-256",
				"max_connections=200", "timezone=UTC", "log_timezone=UTC", "lc_messages=C", "logging_collector=on",
				"log_directory=log", "log_filename=postgresql-%a.log", "log_truncate_on_rotation=on",
				"log_rotation_age=1d").stream().map(each -> "-c " + each).collect(Collectors.joining(" "));
	}

	private void createDatabase() throws SQLException {
		try (Connection connection = DriverManager.getConnection(url("postgres"), NAME, password);
				Statement statement = connection.createStatement();
				ResultSet found = statement.executeQuery("select 1 from pg_database where datname = '" + NAME + "'")) {
			if (!found.next()) {
				statement.execute("create database " + NAME);
			}
		}
	}

	/** Stops the server, ending what is still connected, and lets go of the data folder. */
	@Override
	public void close() {
		stop();
		data.close();
	}

	private void stop() {
		Command.Result result = pg(STOP, "pg_ctl", "stop", "-w", "-m", "fast", "-D", cluster.toString());
		if (!result.succeeded()) {
			LOG.warn("PostgreSQL on {} did not stop: {}", cluster, result.output());
		}
	}

	private Command.Result pg(Duration limit, String program, String... arguments) {
		List<String> command = new ArrayList<>();
		command.add(binaries.program(program).toString());
		command.addAll(List.of(arguments));
		return Command.run(account.command(command), limit);
	}

	private Path passwordFile() {
		return data.path().resolve("postgres.password");
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	private static int requireFree(int port) {
		try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException e) {
			throw new InstallationFailure(PORT_TAKEN, e, port, "tripartita.postgres.port");
		}
	}

	private static String lastLine(String text) {
		return text.lines().reduce("", (before, line) -> line.isBlank() ? before : line.strip());
	}

	/** What a crash of the machine may cost. */
	public enum Durability {

		/** Nothing that was committed. */
		KEPT,

		/** Everything: for databases that live as long as a test run. */
		DISPOSABLE

	}

}
