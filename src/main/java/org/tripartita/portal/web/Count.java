package org.tripartita.portal.web;

import java.util.Optional;

/** A count in an address: from 1, without leading zeros, up to six digits. */
final class Count {

	private Count() {
	}

	static Optional<Integer> of(String text) {
		return text.matches("[1-9][0-9]{0,5}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
	}

}
