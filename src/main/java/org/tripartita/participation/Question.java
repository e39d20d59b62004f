package org.tripartita.participation;

import java.util.List;
import java.util.UUID;

/**
 * A question of a consultation.
 *
 * @param number its place, from 1
 * @param options the answers to choose from; empty for a free answer
 */
public record Question(UUID id, int number, String text, List<String> options) {

	/** True where people write their answer freely. */
	public boolean open() {
		return options.isEmpty();
	}

}
