package org.tripartita.notification;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

import org.tripartita.identity.Accounts;
import org.tripartita.identity.Role;
import org.tripartita.secretariat.ReplacementFound;
import org.tripartita.secretariat.SeatChangeReturned;
import org.tripartita.secretariat.Secretariats;
import org.tripartita.workflow.Texts;

/**
 * Tells a sector that the change of a seat that it asked for came back, and why, and that a call found somebody for its
 * vacancy: nothing else waits for it.
 */
@Component
class SeatMail {

	private final Secretariats secretariats;

	private final Accounts accounts;

	private final Outbox outbox;

	private final Texts texts;

	private final String site;

	SeatMail(Secretariats secretariats, Accounts accounts, Outbox outbox, Texts texts, @Value("${tripartita.public-address}") String site) {
		this.secretariats = secretariats;
		this.accounts = accounts;
		this.outbox = outbox;
		this.texts = texts;
		this.site = site;
	}

	@ApplicationModuleListener
	void on(SeatChangeReturned event) {
		var secretariat = secretariats.get(event.secretariatId());
		var subject = texts.of("mail.seat.returned.subject", secretariat.name());
		var body = texts.of("mail.seat.returned.body", secretariat.name(), event.seat(), event.reason(),
				site + "/secretariados/" + secretariat.code());
		accounts.appointed(Role.of(event.sector().role()), secretariat.territoryCode())
			.forEach(to -> outbox.queue("seat-returned:" + event.requestId(), to, subject, body));
	}

	@ApplicationModuleListener
	void on(ReplacementFound event) {
		var secretariat = secretariats.get(event.secretariatId());
		var subject = texts.of("mail.seat.found.subject", secretariat.name());
		var body = texts.of("mail.seat.found.body", secretariat.name(), event.organisations(), site + "/secretariados/" + secretariat.code());
		accounts.appointed(Role.of(event.sector().role()), secretariat.territoryCode())
			.forEach(to -> outbox.queue("replacement-found:" + event.callId(), to, subject, body));
	}

}
