package org.tripartita.identity.engine;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whoever is logged in to the product is logged in to the engine's web applications. */
@Configuration(proxyBeanMethods = false)
class WebappSession {

	/** After Spring Security and the edge's own filters, before Camunda's. */
	private static final int ORDER = 201;

	@Bean
	FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappLogin() {
		var registration = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
		registration.setInitParameters(Map.of("authentication-provider", LoggedIn.class.getName()));
		registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
		registration.setOrder(ORDER);
		return registration;
	}

	/** Made by the filter from its name, hence public; groups and tenants are read from the engine's tables. */
	public static final class LoggedIn extends ContainerBasedAuthenticationProvider {

		@Override
		public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
			var name = request.getRemoteUser();
			return name == null ? AuthenticationResult.unsuccessful() : new AuthenticationResult(name, true);
		}

	}

}
