package org.tripartita.testing;

import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import org.tripartita.workflow.schema.V1__engine_7_24;

/** A database as an older version left it, to be brought on: what stands in it has to survive. */
public final class OldDatabase {

	private final DriverManagerDataSource source;

	private final JdbcClient jdbc;

	/** @param version of the last migration that the older version knew */
	public OldDatabase(String version) {
		var fresh = TestPostgres.instance().emptyDatabase();
		this.source = new DriverManagerDataSource(fresh.url(), fresh.user(), fresh.password());
		this.jdbc = JdbcClient.create(source);
		migrateTo(version);
	}

	public JdbcClient jdbc() {
		return jdbc;
	}

	public void migrateTo(String version) {
		Flyway.configure().dataSource(source).locations("classpath:db/migration").javaMigrations(new V1__engine_7_24()).target(version)
			.group(true)
			.load()
			.migrate();
	}

}
