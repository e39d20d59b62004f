package org.tripartita.identity.web;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.session.ConcurrentSessionFilter;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.security.web.session.SessionInformationExpiredEvent;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

import org.tripartita.identity.Accounts;
import org.tripartita.identity.Role;

/** One login for the site's workspace, Tasklist, Cockpit and the board. */
@Configuration(proxyBeanMethods = false)
class SiteSecurity {

	/** Diagrams are part of our pages and carry style attributes; no style or script element is written into a page. */
	private static final String PAGE_POLICY = "default-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:; "
			+ "base-uri 'self'; frame-ancestors 'self'; object-src 'none'; form-action 'self'";

	private static final RequestMatcher PROGRAMS = matcher(SitePaths.ENGINE);

	private static final RequestMatcher PARTICIPANTS = any(List.of(matcher(SitePaths.BOARD), any(SitePaths.PARTICIPANTS)));

	private static final RequestMatcher KEPT = any(List.of(any(SitePaths.FILES), any(SitePaths.ENGINE_FILES)));

	private static final RequestMatcher OF_A_SCRIPT = request -> request.getHeader("X-Requested-With") != null
			|| String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains(MediaType.TEXT_EVENT_STREAM_VALUE);

	private static final int ANY_NUMBER = -1;

	/** {@link PasswordLogin} is asked because it is the only bean of its kind; named here as well it would be asked twice. */
	@Bean
	SecurityFilterChain siteChain(HttpSecurity http, LoginTrail trail, SessionRegistry sessions,
			Accounts accounts, Institutions institutions, InstitutionLogin institutionLogin) throws Exception {
		if (institutions.isAny()) {
			http.oauth2Login(way -> institution(way, http, institutionLogin, trail, new AfterLogin(accounts)));
		}
		var door = new ClosedDoor(PROGRAMS, PARTICIPANTS, matcher(SitePaths.LOGIN));
		return http.authorizeHttpRequests(requests -> requests.requestMatchers(any(SitePaths.PUBLIC), any(SitePaths.FILES))
				.permitAll()
				.requestMatchers(matcher(SitePaths.BOARD))
				.hasAnyRole(Role.ORGANO_GARANTE.id(), Role.ADMINISTRACION.id())
				.requestMatchers(any(SitePaths.PARTICIPANTS))
				.authenticated()
				.anyRequest()
				.denyAll())
			.formLogin(form -> form.loginPage(SitePaths.LOGIN)
				.authenticationDetailsSource(LoginDetails::new)
				.successHandler(new AfterLogin(accounts))
				.failureHandler(backToLogin(trail)))
			.sessionManagement(session -> session.maximumSessions(ANY_NUMBER)
				.sessionRegistry(sessions)
				.expiredSessionStrategy(SiteSecurity::ended))
			.addFilterAfter(new TodaysMandates(accounts, KEPT), ConcurrentSessionFilter.class)
			.logout(SiteSecurity::logout)
			.requestCache(cache -> cache.requestCache(pagesAskedFor()))
			.exceptionHandling(closed -> closed.authenticationEntryPoint(door).accessDeniedHandler(door))
			// Camunda guards its interface with a token of its own.
			.csrf(csrf -> csrf.ignoringRequestMatchers(PROGRAMS))
			.headers(headers -> headers(headers, PAGE_POLICY + institutions.origins()))
			.build();
	}

	private static void institution(OAuth2LoginConfigurer<HttpSecurity> way, HttpSecurity http, InstitutionLogin login,
			LoginTrail trail, AfterLogin afterLogin) {
		var institutions = http.getSharedObject(ApplicationContext.class).getBean(ClientRegistrationRepository.class);
		way.loginPage(SitePaths.LOGIN)
			.authorizationEndpoint(begin -> begin.authorizationRequestResolver(InstitutionLogin.beginning(institutions)))
			.authorizedClientRepository(new HttpSessionOAuth2AuthorizedClientRepository())
			.successHandler(afterLogin)
			.failureHandler((request, response, reason) -> {
				trail.refused(null, "institution");
				response.sendRedirect(request.getContextPath() + afterRefusal(reason));
			})
			.addObjectPostProcessor(new ObjectPostProcessor<OAuth2LoginAuthenticationFilter>() {

				@Override
				public <F extends OAuth2LoginAuthenticationFilter> F postProcess(F filter) {
					filter.setAuthenticationResultConverter(login);
					return filter;
				}

			});
	}

	private static String afterRefusal(AuthenticationException reason) {
		if (reason instanceof NotLinked refused) {
			return refused.isWhileLinking() ? IdentityController.PAGE + "?rechazada" : SitePaths.LOGIN + "?sin-cuenta";
		}
		return SitePaths.LOGIN + "?institucion";
	}

	private static void logout(LogoutConfigurer<HttpSecurity> logout) {
		logout.logoutRequestMatcher(any(List.of(post(SitePaths.LOGOUT), post(SitePaths.ENGINE_LOGOUT))))
			.defaultLogoutSuccessHandlerFor(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT), PROGRAMS)
			.deleteCookies("JSESSIONID")
			.logoutSuccessUrl("/");
	}

	private static void headers(HeadersConfigurer<HttpSecurity> headers, String pagePolicy) {
		headers.contentSecurityPolicy(policy -> policy.policyDirectives(pagePolicy))
			.frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
			.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
			.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
			.addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(new NegatedRequestMatcher(KEPT),
					new CacheControlHeadersWriter()));
	}

	/** Only a page is worth returning to after the login, not what a script of it asks for. */
	private static HttpSessionRequestCache pagesAskedFor() {
		var cache = new HttpSessionRequestCache();
		cache.setRequestMatcher(new AndRequestMatcher(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/**"),
				PARTICIPANTS, new NegatedRequestMatcher(new OrRequestMatcher(PROGRAMS, OF_A_SCRIPT))));
		cache.setMatchingRequestParameterName(null);
		return cache;
	}

	@Bean
	static SessionRegistry sessionRegistry() {
		return new SessionRegistryImpl();
	}

	/** Tells the registry of sessions that got another name or ended. */
	@Bean
	static HttpSessionEventPublisher sessionEvents() {
		return new HttpSessionEventPublisher();
	}

	/** A session that was ended from elsewhere: visitors may go on with the public site. */
	private static void ended(SessionInformationExpiredEvent session) throws IOException, ServletException {
		var request = session.getRequest();
		if (PROGRAMS.matches(request)) {
			session.getResponse().setStatus(HttpStatus.UNAUTHORIZED.value());
		}
		else if (PARTICIPANTS.matches(request)) {
			pagesAskedFor().saveRequest(request, session.getResponse());
			ClosedDoor.leadToLogin(request, session.getResponse(), "?cerrada");
		}
		else {
			session.getFilterChain().doFilter(request, session.getResponse());
		}
	}

	private static AuthenticationFailureHandler backToLogin(LoginTrail trail) {
		return (request, response, reason) -> {
			var wait = reason instanceof TooManyAttempts;
			var hint = wait ? "?espera" : "?error";
			if (reason instanceof CodeWanted wanted) {
				hint = awaitCode(wanted, request, trail);
			}
			else if (reason instanceof CredentialsExpiredException) {
				hint = "?caducada";
			}
			else {
				trail.refused(request.getParameter("username"), wait ? "attempts" : "password");
			}
			response.sendRedirect(request.getContextPath() + SitePaths.LOGIN + hint);
		};
	}

	private static String awaitCode(CodeWanted wanted, HttpServletRequest request, LoginTrail trail) {
		if (wanted.isAgain()) {
			trail.refused(wanted.step().username(), "code");
		}
		wanted.step().await(request);
		return wanted.isAgain() ? "?codigo&error" : "?codigo";
	}

	private static RequestMatcher any(List<?> alternatives) {
		return new OrRequestMatcher(alternatives.stream()
			.map(each -> each instanceof RequestMatcher matcher ? matcher : matcher(each.toString()))
			.toList());
	}

	private static RequestMatcher post(String pattern) {
		return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, pattern);
	}

	private static RequestMatcher matcher(String pattern) {
		return PathPatternRequestMatcher.withDefaults().matcher(pattern);
	}

}
