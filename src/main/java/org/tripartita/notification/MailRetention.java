package org.tripartita.notification;

import java.time.Clock;
import java.time.Duration;

import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.identity.AccountClosed;

/** Keeps addresses and letters no longer than the privacy notice says. */
@Component
class MailRetention {

	/** As the privacy notice says. */
	static final Duration KEPT = Duration.ofDays(90);

	private final Outbox outbox;

	private final Clock clock;

	MailRetention(Outbox outbox, Clock clock) {
		this.outbox = outbox;
		this.clock = clock;
	}

	/** Contact data goes with the account; what was signed under it stays. */
	@EventListener
	void on(AccountClosed closed) {
		outbox.forget(closed.username());
	}

	@Scheduled(cron = "${tripartita.mail.retention-scan:0 40 3 * * *}", zone = "${tripartita.zone}")
	@Transactional
	public void forgetOldMail() {
		outbox.forgetBefore(clock.instant().minus(KEPT));
	}

}
