package org.tripartita.identity.web;

import java.util.List;

import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

import org.tripartita.identity.AccountClosed;
import org.tripartita.identity.PasswordChanged;
import org.tripartita.identity.Sessions;

/** Ends sessions in Spring Security's registry: who closes an account or changes its password ends them all. */
@Component
class RegisteredSessions implements Sessions {

	private final SessionRegistry registry;

	RegisteredSessions(SessionRegistry registry) {
		this.registry = registry;
	}

	@Override
	public int open(String username) {
		return of(username).size();
	}

	@Override
	public void endAll(String username) {
		of(username).forEach(SessionInformation::expireNow);
	}

	@TransactionalEventListener(fallbackExecution = true)
	void on(AccountClosed closed) {
		endAll(closed.username());
	}

	@TransactionalEventListener(fallbackExecution = true)
	void on(PasswordChanged changed) {
		endAll(changed.username());
	}

	/** One person may have come in by different ways, each with a principal of its own. */
	private List<SessionInformation> of(String username) {
		return registry.getAllPrincipals()
			.stream()
			.filter(principal -> name(principal).equals(username))
			.flatMap(principal -> registry.getAllSessions(principal, false).stream())
			.toList();
	}

	private static String name(Object principal) {
		return principal instanceof AuthenticatedPrincipal known ? known.getName() : principal.toString();
	}

}
