package org.tripartita.secretariat;

import java.util.Map;
import java.util.Optional;

import org.tripartita.identity.Sector;
import org.tripartita.workflow.DecisionTable;

/**
 * Counts a vote by the STL's rules (domain 5.2, 5.5). Where a garante answers to one of those whom it watches, two of the
 * three parties answer to the same head: the decision {@code majority-decision} then asks for civil society's vote as
 * well (domain 9, point 2).
 */
final class VoteCount {

	private static final DecisionTable TABLE = new DecisionTable("majority-decision");

	private static final String NONE = "NONE";

	private VoteCount() {
	}

	/**
	 * What the majority wants; empty where there is none on either side, or where it lacks the vote that it needs.
	 *
	 * @param independent whether no garante answers to one of those whom it watches
	 */
	static Optional<DecisionResult> result(Majority majority, Map<Sector, Ballot> ballots, boolean independent) {
		int all = ballots.values().stream().mapToInt(Ballot::all).sum();
		int inFavour = ballots.values().stream().mapToInt(Ballot::inFavour).sum();
		int against = ballots.values().stream().mapToInt(Ballot::against).sum();
		var outcome = TABLE.outcome(Map.of("inFavour", majority.reachedBy(inFavour, all), "against", majority.reachedBy(against, all),
				"guarantorIndependent", independent, "civilSociety", side(ballots.getOrDefault(Sector.CIVIL_SOCIETY, new Ballot(0, 0, 0)))));
		return outcome.equals(NONE) ? Optional.empty() : Optional.of(DecisionResult.valueOf(outcome));
	}

	private static String side(Ballot ballot) {
		if (ballot.inFavour() * 2 > ballot.all()) {
			return "FOR";
		}
		return ballot.against() * 2 > ballot.all() ? "AGAINST" : NONE;
	}

}
