package org.tripartita.secretariat;

import java.util.Collection;
import java.util.Optional;

/** Counts a vote by the STL's rules (domain 5.2, 5.5). */
final class VoteCount {

	private VoteCount() {
	}

	/** What the majority wants; empty where there is none on either side. */
	static Optional<DecisionResult> result(Majority majority, Collection<Ballot> ballots) {
		int all = ballots.stream().mapToInt(Ballot::all).sum();
		if (majority.reachedBy(ballots.stream().mapToInt(Ballot::inFavour).sum(), all)) {
			return Optional.of(DecisionResult.ADOPTED);
		}
		if (majority.reachedBy(ballots.stream().mapToInt(Ballot::against).sum(), all)) {
			return Optional.of(DecisionResult.REJECTED);
		}
		return Optional.empty();
	}

}
