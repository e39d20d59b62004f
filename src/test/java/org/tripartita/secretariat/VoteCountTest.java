package org.tripartita.secretariat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.tripartita.identity.Sector;

class VoteCountTest {

	@ParameterizedTest
	@CsvSource({ "SIMPLE, 2, 3, true", "SIMPLE, 1, 3, false", "SIMPLE, 3, 6, false", "SIMPLE, 4, 6, true", "SIMPLE, 0, 0, false",
			"TWO_THIRDS, 2, 3, true", "TWO_THIRDS, 3, 5, false", "TWO_THIRDS, 4, 6, true", "TWO_THIRDS, 0, 0, false",
			"THREE_FIFTHS, 3, 5, true", "THREE_FIFTHS, 1, 2, false", "THREE_FIFTHS, 2, 3, true" })
	void a_majority_is_counted_over_all_who_could_vote(Majority majority, int votes, int all, boolean reached) {
		assertThat(majority.reachedBy(votes, all)).isEqualTo(reached);
	}

	@Test
	void three_sectors_weigh_the_same_whatever_their_seats() {
		assertThat(count(Majority.SIMPLE, true, new Ballot(1, 0, 0), new Ballot(1, 0, 0), new Ballot(0, 1, 0)))
			.contains(DecisionResult.ADOPTED);
		assertThat(count(Majority.SIMPLE, true, new Ballot(0, 1, 0), new Ballot(1, 0, 0), new Ballot(0, 1, 0)))
			.contains(DecisionResult.REJECTED);
	}

	@Test
	void who_abstains_counts_among_all_so_that_one_vote_is_no_majority() {
		assertThat(count(Majority.SIMPLE, true, new Ballot(1, 0, 0), new Ballot(0, 0, 1), new Ballot(0, 0, 1))).isEmpty();
		assertThat(count(Majority.SIMPLE, true, new Ballot(1, 0, 0), new Ballot(0, 1, 0), new Ballot(0, 0, 1))).isEmpty();
	}

	@Test
	void a_vote_by_member_adds_up_over_the_sectors() {
		assertThat(count(Majority.TWO_THIRDS, true, new Ballot(2, 0, 0), new Ballot(1, 1, 0), new Ballot(1, 0, 1)))
			.contains(DecisionResult.ADOPTED);
		assertThat(count(Majority.TWO_THIRDS, true, new Ballot(2, 0, 0), new Ballot(1, 1, 0), new Ballot(0, 1, 1))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "FOR, FOR, AGAINST,", "FOR, FOR, ABSTAIN,", "FOR, AGAINST, FOR, ADOPTED", "FOR, FOR, FOR, ADOPTED",
			"AGAINST, AGAINST, FOR,", "AGAINST, AGAINST, ABSTAIN,", "AGAINST, FOR, AGAINST, REJECTED" })
	void government_and_a_garante_that_answers_to_it_decide_nothing_without_civil_society(String government, String garante,
			String civilSociety, DecisionResult result) {
		assertThat(count(Majority.SIMPLE, false, ballot(government), ballot(garante), ballot(civilSociety)))
			.isEqualTo(Optional.ofNullable(result));
	}

	@Test
	void the_safeguard_holds_by_member_too_and_asks_for_more_than_half_of_civil_society() {
		assertThat(count(Majority.SIMPLE, false, new Ballot(6, 0, 0), new Ballot(3, 0, 0), new Ballot(1, 2, 0))).isEmpty();
		assertThat(count(Majority.SIMPLE, false, new Ballot(6, 0, 0), new Ballot(3, 0, 0), new Ballot(2, 1, 0)))
			.contains(DecisionResult.ADOPTED);
	}

	@ParameterizedTest
	@CsvSource({ "2, 0, 0, FOR", "1, 1, 0, ABSTAIN", "1, 0, 1, ABSTAIN", "2, 1, 0, FOR", "1, 2, 0, AGAINST", "0, 0, 2, ABSTAIN",
			"3, 1, 2, ABSTAIN" })
	void several_garantes_are_one_vote_and_abstain_where_no_more_than_half_of_them_agree(int inFavour, int against, int abstained,
			String vote) {
		assertThat(Bench.vote(new Ballot(inFavour, against, abstained))).isEqualTo(ballot(vote));
	}

	private static Optional<DecisionResult> count(Majority majority, boolean independent, Ballot government, Ballot garante,
			Ballot civilSociety) {
		return VoteCount.result(majority,
				Map.of(Sector.GOVERNMENT, government, Sector.OVERSIGHT_BODY, garante, Sector.CIVIL_SOCIETY, civilSociety), independent);
	}

	private static Ballot ballot(String vote) {
		return switch (vote) {
			case "FOR" -> new Ballot(1, 0, 0);
			case "AGAINST" -> new Ballot(0, 1, 0);
			default -> new Ballot(0, 0, 1);
		};
	}

}
