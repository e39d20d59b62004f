package org.tripartita.identity.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;

import org.tripartita.identity.Account.Mandate;
import org.tripartita.identity.Accounts;
import org.tripartita.identity.SecurityAct;
import org.tripartita.identity.SecurityLog;

/** Notes who came in, who left and who was refused. What was typed as a name that nobody has is not kept: it may be a password. */
@Component
class LoginTrail {

	/** One refusal per account in this time: an attack fills no table. */
	static final Duration PAUSE = Duration.ofMinutes(1);

	private static final String NOBODY = "";

	private final SecurityLog audit;

	private final Accounts accounts;

	private final Cache<String, Boolean> noted;

	LoginTrail(SecurityLog audit, Accounts accounts, Clock clock) {
		this.audit = audit;
		this.accounts = accounts;
		this.noted = Caffeine.newBuilder()
			.ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
			.expireAfterWrite(PAUSE)
			.build();
	}

	@EventListener
	void on(InteractiveAuthenticationSuccessEvent login) {
		note(SecurityAct.LOGIN, login.getAuthentication().getName(), null);
	}

	@EventListener
	void on(LogoutSuccessEvent logout) {
		note(SecurityAct.LOGOUT, logout.getAuthentication().getName(), null);
	}

	/**
	 * @param typed the name that was given, null where none was
	 * @param reason why, in a word
	 */
	void refused(@Nullable String typed, String reason) {
		var name = typed == null ? NOBODY : typed.strip().toLowerCase(Locale.ROOT);
		var username = accounts.find(name).isPresent() ? name : NOBODY;
		if (noted.asMap().putIfAbsent(username, true) == null) {
			note(SecurityAct.LOGIN_REFUSED, username, reason);
		}
	}

	private void note(SecurityAct act, String username, @Nullable String detail) {
		var subject = username.equals(NOBODY) ? null : username;
		audit.note(act, act == SecurityAct.LOGIN_REFUSED ? null : subject, subject, territory(username), detail);
	}

	/** Where somebody holds mandates in one territory only, its auditors see the entry. */
	private @Nullable String territory(String username) {
		var territories = accounts.mandates(username).stream().map(Mandate::territory).distinct().toList();
		return territories.size() == 1 ? territories.get(0) : null;
	}

}
