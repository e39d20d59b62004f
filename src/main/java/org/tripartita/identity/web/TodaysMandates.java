package org.tripartita.identity.web;

import java.io.IOException;
import java.util.Collection;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

import org.tripartita.identity.Accounts;

/**
 * A session opens what its person's mandates give today, not what they gave at the login; without an account there is
 * no session (domain 7.5).
 */
final class TodaysMandates extends OncePerRequestFilter {

	private final Accounts accounts;

	private final RequestMatcher withoutPeople;

	/**
	 * @param withoutPeople files, which are the same for everybody
	 */
	TodaysMandates(Accounts accounts, RequestMatcher withoutPeople) {
		this.accounts = accounts;
		this.withoutPeople = withoutPeople;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var person = SecurityContextHolder.getContext().getAuthentication();
		if (person != null) {
			renew(request, response, person);
		}
		chain.doFilter(request, response);
	}

	private void renew(HttpServletRequest request, HttpServletResponse response, Authentication person) {
		var mandates = accounts.mandates(person.getName());
		if (mandates.isEmpty() && !accounts.isOpen(person.getName())) {
			new SecurityContextLogoutHandler().logout(request, response, person);
		}
		else {
			SecurityContextHolder.setContext(new SecurityContextImpl(holding(person, PasswordLogin.roles(mandates))));
		}
	}

	private static Authentication holding(Authentication person, Collection<? extends GrantedAuthority> roles) {
		var today = UsernamePasswordAuthenticationToken.authenticated(person.getPrincipal(), null, roles);
		today.setDetails(person.getDetails());
		return today;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return withoutPeople.matches(request);
	}

	/** The page about a failure is for the same person. */
	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

}
