package org.tripartita.notification;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Says how much mail nobody tries to send any more: somebody should look at addresses or server. */
@Component("outgoingMail")
class MailHealth implements HealthIndicator {

	private final Outbox outbox;

	MailHealth(Outbox outbox) {
		this.outbox = outbox;
	}

	@Override
	public Health health() {
		return Health.up().withDetail("givenUp", outbox.givenUp()).build();
	}

}
