package org.tripartita.identity.web;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

import org.tripartita.identity.Account;
import org.tripartita.identity.Account.Mandate;
import org.tripartita.identity.Accounts;
import org.tripartita.identity.SecondFactors;

/** Lets in whoever has an account and its password, and shows its code where the owner wants one. */
@Component
class PasswordLogin implements AuthenticationProvider {

	/** What Spring Security puts before the name of a role. */
	static final String ROLE = "ROLE_";

	private final Accounts accounts;

	private final SecondFactors factors;

	private final LoginAttempts attempts;

	private final Clock clock;

	PasswordLogin(Accounts accounts, SecondFactors factors, LoginAttempts attempts, Clock clock) {
		this.accounts = accounts;
		this.factors = factors;
		this.attempts = attempts;
		this.clock = clock;
	}

	@Override
	public Authentication authenticate(Authentication asked) {
		if (asked.getDetails() instanceof LoginDetails details && details.code() != null) {
			return secondStep(details.step(), details.code(), details);
		}
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
		if (factors.isOn(username)) {
			throw new CodeWanted(SecondStep.of(username, clock.instant()), false);
		}
		return authenticated(account.get(), address);
	}

	/** Whoever knew the password shows the code; a closed account comes in by none. */
	private Authentication secondStep(@Nullable SecondStep step, String code, LoginDetails details) {
		if (step == null || step.isOver(clock.instant())) {
			throw new CredentialsExpiredException("The password was given too long ago");
		}
		if (!attempts.admitCode(step.username())) {
			throw new TooManyAttempts();
		}
		if (!factors.pass(step.username(), code)) {
			throw new CodeWanted(step, true);
		}
		attempts.rightCode(step.username());
		return accounts.find(step.username())
			.filter(account -> accounts.isOpen(account.username()))
			.map(account -> authenticated(account, details.getRemoteAddress()))
			.orElseThrow(() -> new BadCredentialsException("Closed account"));
	}

	private static Authentication authenticated(Account account, String address) {
		var token = UsernamePasswordAuthenticationToken.authenticated(account.username(), null, roles(account.mandates()));
		token.setDetails(new WebAuthenticationDetails(address, null));
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
