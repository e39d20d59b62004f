package org.tripartita.secretariat;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A matter in the hand of a session for one round or one vote.
 *
 * @param round the round of the deliberation, from 1; for a vote the rounds before it
 * @param edition which text of the round this is, from 1; with another text the places are asked anew
 * @param closedAt when it was closed; null while the places may speak
 */
public record LiveTurn(UUID sessionId, UUID itemId, LivePhase phase, int round, int edition, @Nullable Instant closedAt) {

	/** Names the turn in a form: what was sent for one turn never counts in another. */
	public String name() {
		return itemId + "." + phase + "." + round + "." + edition;
	}

	/** Whether it is about the same round or vote as another, whatever the text. */
	boolean isRoundOf(LiveTurn other) {
		return itemId.equals(other.itemId) && phase == other.phase && round == other.round;
	}

}
