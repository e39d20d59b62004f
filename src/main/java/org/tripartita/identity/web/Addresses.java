package org.tripartita.identity.web;

import java.util.Optional;
import java.util.UUID;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Reads what stands in a page's address; whatever names nothing that the reader may see is not found. */
final class Addresses {

	private static final int UUID_LENGTH = 36;

	private Addresses() {
	}

	static Optional<UUID> id(String text) {
		try {
			return text.length() == UUID_LENGTH ? Optional.of(UUID.fromString(text)) : Optional.empty();
		}
		catch (IllegalArgumentException noId) {
			return Optional.empty();
		}
	}

	static <T> T found(Optional<T> thing) {
		return thing.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
