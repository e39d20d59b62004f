package org.tripartita.testing;

import javax.sql.DataSource;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A real PostgreSQL database for slices of the application ({@code @DataJpaTest}), which migrate it themselves. */
@TestConfiguration(proxyBeanMethods = false)
public class EmbeddedDatabase {

	@Bean
	DataSource dataSource() {
		final TestPostgres.TestDatabase database = TestPostgres.instance().emptyDatabase();
		return new DriverManagerDataSource(database.url(), database.user(), database.password());
	}

}
