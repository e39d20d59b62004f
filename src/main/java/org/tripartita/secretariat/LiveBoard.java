package org.tripartita.secretariat;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.tripartita.identity.Sector;

/**
 * What everybody at a session sees alike: where it stands, who is here, what is in hand and what each sector says.
 *
 * @param stage where it stands
 * @param now what happens now, in a sentence
 * @param next what comes next
 * @param summary the same in few words, read out to whoever does not see the page
 * @param step what names the step: who sees another name than before has other things to do
 * @param people what names who is here
 * @param inHand the matter at which the session stands; null where it stands at none
 * @param missing the sectors of which nobody is here yet, in words; empty with all three
 * @param order the order of business
 * @param agreed what it agreed to have done so far
 */
public record LiveBoard(UUID sessionId, Call call, LiveStage stage, String now, String next, String summary, String step, String people,
		@Nullable Item inHand, List<Bench> benches, String missing, List<Matter> order,
		List<Agreed> agreed) {

	/** Whether nobody can still arrive: every seat is taken. */
	public boolean everybodyHere() {
		return benches.stream().flatMap(bench -> bench.chairs().stream()).allMatch(chair -> chair.presence() == Presence.CONFIRMED);
	}

	/** Whether the matter at which the session stands waits to be taken in hand. */
	public boolean waitsToBeTaken() {
		return stage.phase() != null && (inHand == null || !inHand.open());
	}

	/**
	 * When and where it is held.
	 *
	 * @param when day, hour, kind and mode, in words
	 * @param link whether the place is an address to follow
	 * @param remarks that the call was changed, or that the session is entered after it was held
	 */
	public record Call(String when, String place, boolean link, List<String> remarks) {
	}

	/**
	 * Something that it agreed to have done (domain 7.14).
	 *
	 * @param responsible who answers for it, in words
	 * @param due by when, in words
	 */
	public record Agreed(int place, String text, String responsible, String due) {
	}

	/**
	 * The matter in hand.
	 *
	 * @param turn names the turn in a form, {@link LiveTurn#name()}
	 * @param open true while the places may speak
	 * @param round which round of the deliberation this is or, for a vote, how many there were
	 * @param unit by what a majority is counted; null outside of a vote
	 * @param majority how many votes carry, in words; null outside of a vote
	 * @param safeguarded whether a majority needs civil society's vote as well
	 * @param voted how it was voted where no side had what it takes, in sentences; empty otherwise
	 * @param outcome what it comes to as it stands, in words; null outside of a deliberation
	 * @param spoken how many places spoke
	 * @param places how many could
	 */
	public record Item(UUID id, int place, String title, String text, String turn, LivePhase phase, int round, boolean open,
			@Nullable VoteUnit unit, @Nullable String majority, boolean safeguarded, List<String> voted, @Nullable String outcome, int spoken, int places) {
	}

	/**
	 * The seats of a sector.
	 *
	 * @param here how many are here
	 * @param tally what its places say; null where nothing is in hand
	 * @param awaited whether the vote is open and nobody whose word makes the vote of the sector spoke; only in a vote by sector
	 * @param vote what counts as the vote of the sector as it stands; null outside of a vote by sector and while it is awaited
	 * @param caster the seat that the sector elected to cast its vote, in words; null outside of a vote, or where it elected none
	 */
	public record Bench(Sector sector, int here, List<Chair> chairs, @Nullable Tally tally, boolean awaited,
			@Nullable Stance vote, @Nullable String caster) {
	}

	/**
	 * What the places of a sector say while they may: who says nothing is not yet taken for one who abstains.
	 *
	 * @param silent how many say nothing
	 */
	public record Tally(int inFavour, int against, int abstained, int silent) {
	}

	/**
	 * A seat.
	 *
	 * @param part titular or alternate, in words
	 * @param stance what it says of the matter in hand; null where it says nothing or another speaks for its place
	 * @param stranger whether somebody of another organisation says to sit there
	 */
	public record Chair(UUID seatId, String organisation, String position, String part, Presence presence, @Nullable Stance stance,
			@Nullable String reason, boolean declares, boolean stranger) {
	}

	/** Whether somebody is in a seat. */
	public enum Presence {

		/** Nobody said so. */
		EXPECTED,

		/** Somebody says to sit there. */
		STATED,

		/** The secretary confirmed it. */
		CONFIRMED

	}

	/**
	 * A matter of the order of business.
	 *
	 * @param outcome what became of it, in words; empty while it is open
	 * @param here true where the session stands at it
	 */
	public record Matter(int place, String title, String outcome, @Nullable DecisionResult result, boolean here) {
	}

}
