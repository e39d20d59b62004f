package org.tripartita.webapp;

import java.util.Map;

import javax.sql.DataSource;

import jakarta.servlet.http.HttpServletRequest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.data.jpa.JpaRepositoriesAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.tripartita.testing.TestPostgres;

/**
 * The web applications alone: the engine, one person who is logged in already, no other module.
 * Spring Security's default headers are on, as they will be in the product.
 */
@EnableAutoConfiguration(exclude = { FlywayAutoConfiguration.class, HibernateJpaAutoConfiguration.class,
		JpaRepositoriesAutoConfiguration.class },
		excludeName = "org.springframework.modulith.events.jdbc.JdbcEventPublicationAutoConfiguration")
@Import(WebappConfiguration.class)
class WebappServer {

	static final String PERSON = "ana";

	@Bean
	DataSource dataSource() {
		final TestPostgres.TestDatabase database = TestPostgres.instance().freshDatabase();
		return DataSourceBuilder.create().url(database.url()).username(database.user()).password(database.password())
				.build();
	}

	@Bean
	SecurityFilterChain everythingOpen(final HttpSecurity http) throws Exception {
		return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll()).csrf(csrf -> csrf.disable())
				.headers(headers -> headers.frameOptions(FrameOptionsConfig::sameOrigin)).anonymous(Customizer.withDefaults())
				.build();
	}

	@Bean
	FilterRegistrationBean<ContainerBasedAuthenticationFilter> loggedInAlready() {
		final FilterRegistrationBean<ContainerBasedAuthenticationFilter> filter = new FilterRegistrationBean<>(
				new ContainerBasedAuthenticationFilter());
		filter.setInitParameters(Map.of("authentication-provider", LoggedIn.class.getName()));
		filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
		filter.setOrder(201);
		return filter;
	}

	/** Pages of this site that a form shows or that a person is sent to. */
	@Bean
	RouterFunction<ServerResponse> pages() {
		return RouterFunctions.route()
				.GET("/marco", request -> html("<h1>Hoja del marco</h1><form method=post><button>Guardar</button></form>"))
				.POST("/marco", request -> html("<h1>Guardado</h1>"))
				.GET("/login", request -> html("<h1>Entrar</h1>"))
				.build();
	}

	private static ServerResponse html(final String body) {
		return ServerResponse.ok().header("Content-Type", "text/html;charset=UTF-8")
				.body("<!doctype html><html lang=\"es\"><title>Prueba</title>" + body + "</html>");
	}

	/** Logs the person in, but for a request that says it comes from a stranger. */
	public static final class LoggedIn extends ContainerBasedAuthenticationProvider {

		@Override
		public AuthenticationResult extractAuthenticatedUser(final HttpServletRequest request, final ProcessEngine engine) {
			return request.getHeader("X-Stranger") == null ? new AuthenticationResult(PERSON, true)
					: AuthenticationResult.unsuccessful();
		}

	}

}
