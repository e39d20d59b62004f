package org.tripartita.identity.web;

import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

import org.tripartita.identity.Accounts;
import org.tripartita.identity.PasswordRule;
import org.tripartita.identity.Reauthentication;
import org.tripartita.identity.SecondFactors;

/**
 * The password and, where the owner wants one, the code, counted as at the login. Whoever came in by an institution needs
 * neither while it says, in {@code auth_time}, that it asked for the proof a few minutes ago; a session of its own that let
 * the person through without asking is no proof.
 */
@Component
class ProofAgain implements Reauthentication {

	/** So long a login at an institution counts as a proof. */
	static final Duration RECENT = Duration.ofMinutes(5);

	private final Accounts accounts;

	private final SecondFactors factors;

	private final LoginAttempts attempts;

	private final LoginTrail trail;

	private final Clock clock;

	ProofAgain(Accounts accounts, SecondFactors factors, LoginAttempts attempts, LoginTrail trail, Clock clock) {
		this.accounts = accounts;
		this.factors = factors;
		this.attempts = attempts;
		this.trail = trail;
		this.clock = clock;
	}

	@Override
	public Wanted wanted(Principal person) {
		if (cameInJustNow(person)) {
			return Wanted.NOTHING;
		}
		return factors.isOn(person.getName()) ? Wanted.PASSWORD_AND_CODE : Wanted.PASSWORD;
	}

	@Override
	public Outcome prove(Principal person, String password, String code, String address) {
		if (cameInJustNow(person)) {
			return Outcome.INSTITUTION;
		}
		var username = person.getName();
		if (!attempts.admit(address, username)) {
			return refused(username, Outcome.WAIT);
		}
		if (password.length() > PasswordRule.LONGEST || accounts.identify(username, password).isEmpty()) {
			return refused(username, Outcome.WRONG_PASSWORD);
		}
		attempts.succeeded(address, username);
		return factors.isOn(username) ? secondStep(username, code) : Outcome.PASSWORD;
	}

	private Outcome secondStep(String username, String code) {
		if (!attempts.admitCode(username)) {
			return refused(username, Outcome.WAIT);
		}
		if (!factors.pass(username, code)) {
			return refused(username, Outcome.WRONG_CODE);
		}
		attempts.rightCode(username);
		return Outcome.PASSWORD_AND_CODE;
	}

	private Outcome refused(String username, Outcome outcome) {
		trail.refused(username, "signature");
		return outcome;
	}

	private boolean cameInJustNow(Principal person) {
		if (!(person instanceof Authentication login) || !(login.getPrincipal() instanceof InstitutionUser user)) {
			return false;
		}
		Instant proven = user.getIdToken().getAuthenticatedAt();
		var now = clock.instant();
		return proven != null && !proven.isAfter(now) && proven.plus(RECENT).isAfter(now);
	}

}
