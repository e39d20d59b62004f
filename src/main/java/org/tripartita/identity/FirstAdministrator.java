package org.tripartita.identity;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import org.tripartita.territory.Territory;
import org.tripartita.workflow.Texts;

/** An installation without any account gets one that can open the others, last of all so that data can be loaded first. */
@Component
class FirstAdministrator {

	static final String USERNAME = "administracion";

	private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

	private static final int RANDOM_BYTES = 15;

	private final Accounts accounts;

	private final Texts texts;

	private final Clock clock;

	private final String chosenPassword;

	FirstAdministrator(Accounts accounts, Texts texts, Clock clock,
			@Value("${tripartita.admin.password:}") String chosenPassword) {
		this.accounts = accounts;
		this.texts = texts;
		this.clock = clock;
		this.chosenPassword = chosenPassword;
	}

	@EventListener(ApplicationReadyEvent.class)
	@Order(Ordered.LOWEST_PRECEDENCE)
	void openWhereNobodyIs() {
		if (!accounts.none()) {
			return;
		}
		var password = chosenPassword.isEmpty() ? random() : chosenPassword;
		accounts.open(new NewAccount(USERNAME, texts.of("administrator.name"), null, password, Role.ADMINISTRACION,
				Territory.FEDERATION, texts.of("administrator.organisation"), LocalDate.now(clock)));
		if (chosenPassword.isEmpty()) {
			LOG.warn(texts.of("administrator.opened", USERNAME, password));
		}
	}

	private static String random() {
		var bytes = new byte[RANDOM_BYTES];
		new SecureRandom().nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
