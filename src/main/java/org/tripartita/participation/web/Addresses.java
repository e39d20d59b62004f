package org.tripartita.participation.web;

import java.util.Optional;
import java.util.UUID;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Reads what stands in a page's address; whatever names nothing is not found. */
final class Addresses {

	private static final int UUID_LENGTH = 36;

	private Addresses() {
	}

	static UUID id(String text) {
		if (text.length() != UUID_LENGTH) {
			throw notFound();
		}
		try {
			return UUID.fromString(text);
		}
		catch (IllegalArgumentException noId) {
			throw notFound();
		}
	}

	static <T> T found(Optional<T> thing) {
		return thing.orElseThrow(Addresses::notFound);
	}

	static ResponseStatusException notFound() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
