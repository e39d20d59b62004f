package org.tripartita.identity.web;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

import org.tripartita.identity.Account;
import org.tripartita.identity.Account.Mandate;
import org.tripartita.identity.Accounts;

/** Lets in whoever has an account and its password. */
@Component
class PasswordLogin implements AuthenticationProvider {

	/** What Spring Security puts before the name of a role. */
	static final String ROLE = "ROLE_";

	private final Accounts accounts;

	private final LoginAttempts attempts;

	PasswordLogin(Accounts accounts, LoginAttempts attempts) {
		this.accounts = accounts;
		this.attempts = attempts;
	}

	@Override
	public Authentication authenticate(Authentication asked) {
		var username = asked.getName().strip().toLowerCase(Locale.ROOT);
		var address = asked.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
		if (!attempts.admit(address, username)) {
			throw new TooManyAttempts();
		}
		var account = accounts.identify(username, String.valueOf(asked.getCredentials()));
		if (account.isEmpty()) {
			throw new BadCredentialsException("Wrong name or password");
		}
		attempts.succeeded(address, username);
		return authenticated(account.get(), asked.getDetails());
	}

	private static Authentication authenticated(Account account, Object details) {
		var token = UsernamePasswordAuthenticationToken.authenticated(account.username(), null, roles(account.mandates()));
		token.setDetails(details);
		return token;
	}

	/** What mandates open on the site. */
	static List<SimpleGrantedAuthority> roles(Collection<Mandate> mandates) {
		return mandates.stream().map(mandate -> new SimpleGrantedAuthority(ROLE + mandate.role().id())).distinct().toList();
	}

	@Override
	public boolean supports(Class<?> type) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
	}

}
