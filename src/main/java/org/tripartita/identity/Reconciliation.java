package org.tripartita.identity;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Mandates begin and end with the calendar, and what the roles reach changes with the product's versions: every start
 * and every new day bring the engine in line.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Reconciliation implements ApplicationRunner {

	private final Accounts accounts;

	Reconciliation(Accounts accounts) {
		this.accounts = accounts;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		accounts.reconcile();
	}

	@Scheduled(cron = "0 1 0 * * *", zone = "${tripartita.zone}")
	void onANewDay() {
		accounts.reconcile();
	}

}
