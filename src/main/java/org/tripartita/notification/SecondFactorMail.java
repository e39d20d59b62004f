package org.tripartita.notification;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

import org.tripartita.identity.Accounts;
import org.tripartita.identity.SecondFactorRemoved;
import org.tripartita.workflow.Texts;

/** Tells the owner of an account that its login asks for no code any more, whoever did it. */
@Component
class SecondFactorMail {

	private static final String EVENT = "second-factor-removed:";

	private final Accounts accounts;

	private final Outbox outbox;

	private final Texts texts;

	private final String site;

	SecondFactorMail(Accounts accounts, Outbox outbox, Texts texts, @Value("${tripartita.public-address}") String site) {
		this.accounts = accounts;
		this.outbox = outbox;
		this.texts = texts;
		this.site = site;
	}

	@ApplicationModuleListener
	void on(SecondFactorRemoved event) {
		var occasion = "mail.second-factor." + (event.byOwner() ? "off" : "reset");
		accounts.contact(event.username())
			.ifPresent(owner -> outbox.queue(EVENT + event.id(), owner, texts.of("mail.second-factor.subject"),
					texts.of(occasion + ".body", owner.username(), site + "/cuenta/olvide")));
	}

}
