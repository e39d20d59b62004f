package org.tripartita.notification;

import java.util.Optional;
import java.util.UUID;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

import org.tripartita.identity.AccountLinkWanted;
import org.tripartita.identity.AccountLinks;
import org.tripartita.workflow.Texts;

/**
 * Carries links to choose a password. The mail that waits in the outbox has a gap where the link belongs; it is filled
 * when the mail leaves, so that no table ever holds a link that opens an account.
 */
@Component
class LinkMail {

	private static final String EVENT = "account-link:";

	private static final String GAP = "{enlace}";

	private final AccountLinks links;

	private final Outbox outbox;

	private final Texts texts;

	private final String site;

	LinkMail(AccountLinks links, Outbox outbox, Texts texts, @Value("${tripartita.public-address}") String site) {
		this.links = links;
		this.outbox = outbox;
		this.texts = texts;
		this.site = site;
	}

	@ApplicationModuleListener
	void on(AccountLinkWanted event) {
		links.addressee(event.linkId())
			.ifPresent(to -> outbox.queue(EVENT + event.linkId(), to.contact(), texts.of("mail.link." + to.purpose() + ".subject"),
					texts.of("mail.link." + to.purpose() + ".body", to.displayName(), to.contact().username(), GAP)));
	}

	/** The text of a mail as it leaves; empty where nobody waits for its link any more. */
	Optional<String> complete(Mail mail) {
		return !mail.event().startsWith(EVENT) ? Optional.of(mail.body())
				: links.issue(UUID.fromString(mail.event().substring(EVENT.length())))
					.map(token -> mail.body().replace(GAP, site + "/cuenta/" + token));
	}

}
