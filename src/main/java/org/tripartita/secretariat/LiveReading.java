package org.tripartita.secretariat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.tripartita.identity.Sector;

/**
 * What is known of a session at one moment: read once, and drawn without asking again.
 *
 * @param item the matter at which the session stands; null where it stands at none
 * @param seats those that a session can be held with, vacancies left out
 * @param present those of which somebody came
 * @param here the same, by id
 * @param casting the seats that cast the vote of their sector; empty outside of a vote
 * @param safeguarded whether a majority needs civil society's vote as well; false where nothing is voted or was
 * @param voted how the sectors voted where no side had what it takes; empty otherwise
 * @param mayVote whether the round in hand may end in declaring the case extraordinary, and so in a vote
 * @param turn null where the secretary took nothing in hand
 * @param stated who says to sit in a seat, by seat
 * @param said what a place says, by place
 */
public record LiveReading(Session session, Secretariat secretariat, LiveStage stage, List<SessionItem> items, @Nullable SessionItem item,
		List<Seat> seats, List<Seat> present, Set<UUID> here, Map<Sector, Seat> casting, boolean safeguarded, Map<Sector, Ballot> voted, boolean mayVote,
		List<Agreement> agreements, @Nullable LiveTurn turn, Map<UUID, LivePresences.Presence> stated, Map<UUID, LiveTurns.Statement> said) {

	/** The same session after somebody spoke. */
	LiveReading heard(Map<UUID, LivePresences.Presence> statedNow, Map<UUID, LiveTurns.Statement> saidNow) {
		return new LiveReading(session, secretariat, stage, items, item, seats, present, here, casting, safeguarded, voted, mayVote, agreements, turn,
				statedNow, saidNow);
	}

	OperatingRules rules() {
		return secretariat.rules();
	}

	boolean open() {
		return turn != null && turn.closedAt() == null;
	}

}
