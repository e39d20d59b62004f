package org.tripartita.identity;

import java.time.Duration;

/** What a link to choose a password is for, and how long it is good for once its mail has left. */
public enum LinkPurpose {

	INVITATION(Duration.ofDays(7)), RESET(Duration.ofHours(1));

	private final Duration validity;

	LinkPurpose(Duration validity) {
		this.validity = validity;
	}

	public Duration validity() {
		return validity;
	}

}
