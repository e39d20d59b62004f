package org.tripartita.testing;

import java.io.IOException;
import java.io.UncheckedIOException;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A real PostgreSQL for slices of the application: one server per JVM, stopped with it. */
@TestConfiguration(proxyBeanMethods = false)
public class EmbeddedDatabase {

	private static final EmbeddedPostgres SERVER = start();

	private static EmbeddedPostgres start() {
		try {
			return EmbeddedPostgres.start();
		}
		catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
	}

	@Bean
	DataSource dataSource() {
		return SERVER.getPostgresDatabase();
	}

}
