package org.tripartita.secretariat.web;

import java.security.Principal;
import java.util.UUID;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

import org.tripartita.secretariat.LiveAudience;
import org.tripartita.secretariat.Session;
import org.tripartita.secretariat.Sessions;

/** Lets those in who follow a session. */
@Component
class SessionDoor {

	private static final int UUID_LENGTH = 36;

	private final Sessions sessions;

	private final LiveAudience audience;

	SessionDoor(Sessions sessions, LiveAudience audience) {
		this.sessions = sessions;
		this.audience = audience;
	}

	/** @throws ResponseStatusException 404 for what does not exist and alike for what is not this person's */
	Session admit(String id, Principal person) {
		return sessions.find(id(id)).filter(session -> audience.follows(session, person.getName())).orElseThrow(SessionDoor::closed);
	}

	private static UUID id(String text) {
		if (text.length() != UUID_LENGTH) {
			throw closed();
		}
		try {
			return UUID.fromString(text);
		}
		catch (IllegalArgumentException noId) {
			throw closed();
		}
	}

	private static ResponseStatusException closed() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
