package org.tripartita.secretariat;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A matter in the hand of a session for one round or one vote.
 *
 * @param round the round of the deliberation, from 1; for a vote the rounds before it
 * @param closedAt when it was closed; null while the places may speak
 */
public record LiveTurn(UUID sessionId, UUID itemId, LivePhase phase, int round, @Nullable Instant closedAt) {

	/** Names the turn in a form: what was sent for one turn never counts in another. */
	public String name() {
		return itemId + "." + phase + "." + round;
	}

}
