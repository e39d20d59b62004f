package org.tripartita.secretariat;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What one person may do at the table of a session.
 *
 * @param choices the seats of which the person may say to sit in one; empty once there is one, and for who has none
 * @param seatId the seat; null while the person sits in none
 * @param seat the same in words
 * @param presence how far it is known that the person is here
 * @param voting false for a seat that has a voice and no vote
 * @param speaks whether the person may say something of the matter in hand now
 * @param otherSpeaker who spoke for the place already, in words; null where nobody else did
 * @param caster who casts the vote of the person's sector, in words; null outside of a vote, where the own place does and where
 * the sector elected nobody
 * @param said what the person said; null while nothing
 * @param reason why the place opposes
 * @param declares whether it asked to declare the case extraordinary
 * @param mayDeclare whether it may ask for that in this round
 */
public record OwnSeat(List<Choice> choices, @Nullable UUID seatId, @Nullable String seat, LiveBoard.Presence presence, boolean voting,
		boolean speaks, @Nullable String otherSpeaker, @Nullable String caster, @Nullable Stance said, @Nullable String reason, boolean declares,
		boolean mayDeclare) {

	/** Somebody who has no seat to sit in. */
	static OwnSeat none(List<Choice> choices) {
		return new OwnSeat(choices, null, null, LiveBoard.Presence.EXPECTED, false, false, null, null, null, null, false, false);
	}

	/** A seat that may be chosen. */
	public record Choice(UUID seatId, String label) {
	}

}
