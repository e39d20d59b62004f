package org.tripartita.secretariat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
		assertThat(VoteCount.result(Majority.SIMPLE, List.of(new Ballot(1, 0, 0), new Ballot(1, 0, 0), new Ballot(0, 1, 0))))
			.contains(DecisionResult.ADOPTED);
		assertThat(VoteCount.result(Majority.SIMPLE, List.of(new Ballot(0, 1, 0), new Ballot(1, 0, 0), new Ballot(0, 1, 0))))
			.contains(DecisionResult.REJECTED);
	}

	@Test
	void who_abstains_counts_among_all_so_that_one_vote_is_no_majority() {
		assertThat(VoteCount.result(Majority.SIMPLE, List.of(new Ballot(1, 0, 0), new Ballot(0, 0, 1), new Ballot(0, 0, 1))))
			.isEmpty();
		assertThat(VoteCount.result(Majority.SIMPLE, List.of(new Ballot(1, 0, 0), new Ballot(0, 1, 0), new Ballot(0, 0, 1))))
			.isEmpty();
	}

	@Test
	void a_vote_by_member_adds_up_over_the_sectors() {
		assertThat(VoteCount.result(Majority.TWO_THIRDS, List.of(new Ballot(2, 0, 0), new Ballot(1, 1, 0), new Ballot(1, 0, 1))))
			.contains(DecisionResult.ADOPTED);
		assertThat(VoteCount.result(Majority.TWO_THIRDS, List.of(new Ballot(2, 0, 0), new Ballot(1, 1, 0), new Ballot(0, 1, 1))))
			.isEmpty();
	}

}
