package org.tripartita.identity;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the roles reach changes with the product's versions: every start brings the engine in line. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AppointmentsAtStart implements ApplicationRunner {

	private final Accounts accounts;

	AppointmentsAtStart(Accounts accounts) {
		this.accounts = accounts;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		accounts.grantAll();
	}

}
