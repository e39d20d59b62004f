package org.tripartita.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.beans.BeanUtils;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.util.FileSystemUtils;
import org.tripartita.installation.postgres.PostgresServer;

/**
 * The PostgreSQL server of this test run: one per JVM, started when first asked for, gone with the JVM. Its
 * databases are copies of one that has every migration already.
 */
public final class TestPostgres {

	private static final Path FOLDER = Path.of("target", "postgres");

	private static final String TEMPLATE = "migrated";

	private static final String RUN = "run-";

	private static final AtomicInteger DATABASES = new AtomicInteger();

	private static TestPostgres instance;

	private final PostgresServer server;

	private TestPostgres() {
		endKilledRuns();
		Path folder = FOLDER.resolve(RUN + ProcessHandle.current().pid());
		server = PostgresServer.start(folder, FOLDER, 0, PostgresServer.Durability.DISPOSABLE);
		// Runs once the Spring contexts are closed.
		SpringApplication.getShutdownHandlers().add(() -> {
			server.close();
			delete(folder);
		});
		execute("create database " + TEMPLATE);
		Flyway.configure().dataSource(server.url(TEMPLATE), PostgresServer.NAME, server.password())
			.locations("classpath:db/migration").javaMigrations(javaMigrations()).load().migrate();
	}

	/** The server of this JVM. */
	public static synchronized TestPostgres instance() {
		if (instance == null) {
			instance = new TestPostgres();
		}
		return instance;
	}

	/** Creates a database with all the tables of the product and not a row. */
	public TestDatabase freshDatabase() {
		return copy(TEMPLATE);
	}

	/** Creates a database without a table. */
	public TestDatabase emptyDatabase() {
		return copy("template1");
	}

	private synchronized TestDatabase copy(String template) {
		String name = "test_" + DATABASES.incrementAndGet();
		execute("create database " + name + " template " + template);
		return new TestDatabase(server.url(name), PostgresServer.NAME, server.password());
	}

	private void execute(String sql) {
		try (Connection connection = DriverManager.getConnection(server.url("postgres"), PostgresServer.NAME,
				server.password())) {
			connection.createStatement().execute(sql);
		}
		catch (SQLException e) {
			throw new IllegalStateException(sql, e);
		}
	}

	/** Flyway's Java migrations are beans of the application; here there is no application yet. */
	private static JavaMigration[] javaMigrations() {
		ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AssignableTypeFilter(JavaMigration.class));
		List<JavaMigration> migrations = new ArrayList<>();
		scanner.findCandidateComponents("org.tripartita").forEach(each -> migrations.add((JavaMigration) BeanUtils
			.instantiateClass(ClassUtils.resolveClassName(each.getBeanClassName(), null))));
		return migrations.toArray(JavaMigration[]::new);
	}

	/** A test run that was killed leaves its server and its folder behind; of runs that begin together one cleans up. */
	private static void endKilledRuns() {
		try {
			Files.createDirectories(FOLDER);
			try (var lock = FileChannel.open(FOLDER.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
				lock.lock();
				for (File folder : killedRuns()) {
					PostgresServer.start(folder.toPath(), FOLDER, 0, PostgresServer.Durability.DISPOSABLE).close();
					delete(folder.toPath());
				}
			}
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static File[] killedRuns() {
		var folders = FOLDER.toFile().listFiles((parent, name) -> name.startsWith(RUN)
				&& ProcessHandle.of(Long.parseLong(name.substring(RUN.length()))).isEmpty());
		return folders == null ? new File[0] : folders;
	}

	private static void delete(Path folder) {
		try {
			FileSystemUtils.deleteRecursively(folder);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/**
	 * One database of the server.
	 *
	 * @param url JDBC address
	 * @param user user that owns it
	 * @param password that user's password
	 */
	public record TestDatabase(String url, String user, String password) {
	}

}
