package org.tripartita.installation.postgres;

import java.net.InetAddress;

import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;
import org.tripartita.installation.Installation;

/**
 * The database of an installation that names none: the embedded PostgreSQL. It starts before the connection pool
 * and stops after it.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedPostgresConfiguration.NoDatabaseNamed.class)
class EmbeddedPostgresConfiguration {

	@Bean
	PostgresServer postgresServer(Installation installation) {
		return PostgresServer.start(installation.data(), installation.postgres().port());
	}

	@Bean
	JdbcConnectionDetails embeddedDatabase(PostgresServer server) {
		return new EmbeddedDatabase(server.url(PostgresServer.NAME), PostgresServer.NAME, server.password());
	}

	/** Who tries the product on the embedded database has not secured it yet: this machine only, unless told otherwise. */
	@Bean
	WebServerFactoryCustomizer<ConfigurableWebServerFactory> loopbackOnly(Environment environment) {
		return factory -> {
			if (!environment.containsProperty("server.address")) {
				factory.setAddress(InetAddress.getLoopbackAddress());
			}
		};
	}

	private record EmbeddedDatabase(String url, String user, String secret) implements JdbcConnectionDetails {

		@Override
		public String getJdbcUrl() {
			return url;
		}

		@Override
		public String getUsername() {
			return user;
		}

		@Override
		public String getPassword() {
			return secret;
		}

	}

	static final class NoDatabaseNamed implements Condition {

		@Override
		public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
			return !StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
		}

	}

}
