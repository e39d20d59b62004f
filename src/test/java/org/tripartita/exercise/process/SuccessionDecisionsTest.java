package org.tripartita.exercise.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.tripartita.workflow.DecisionTable;

/** The tables by which a change of the garante is judged. */
class SuccessionDecisionsTest {

	private final DecisionTable path = new DecisionTable("succession-path");

	private final DecisionTable agreement = new DecisionTable("guarantor-agreement");

	private final DecisionTable scope = new DecisionTable("suspension-scope");

	@ParameterizedTest
	@CsvSource({ "LAW, false, FOLLOWED", "LAW, true, FOLLOWED", "NOBODY, true, FOLLOWED", "NOBODY, false, VACANT" })
	void the_role_is_vacant_only_where_no_law_names_anybody_and_no_other_garante_remains(String follows, boolean others, String outcome) {
		assertThat(path.outcome(Map.of("follows", follows, "othersInOffice", others))).isEqualTo(outcome);
	}

	@ParameterizedTest
	@CsvSource({ "AGREED, true, true, false, AGREED", "AGREED, true, false, false, DECLINED", "AGREED, false, true, false, DECLINED",
			"AGREED, false, false, false, DECLINED", "AGREED, true, false, true, DECLINED", "LAW, true, true, false, AGREED",
			"LAW, true, false, false, DECLINED", "LAW, false, true, false, DECLINED", "LAW, false, false, false, DECLINED",
			"LAW, true, false, true, AGREED", "LAW, false, true, true, AGREED", "LAW, false, false, true, DECLINED" })
	void no_garante_comes_by_one_sector_alone_and_none_that_was_published_is_kept_away_by_one(String way, boolean government,
			boolean civilSociety, boolean published, String outcome) {
		assertThat(agreement.outcome(Map.of("way", way, "governmentSigned", government, "civilSocietySigned", civilSociety,
				"publicationRecorded", published))).isEqualTo(outcome);
	}

	@ParameterizedTest
	@CsvSource({ "declaration, SLEEPS", "co-creation-table, SLEEPS", "results-act, SLEEPS", "open-call, SLEEPS",
			"commitment-implementation, GOES_ON", "implementation-meetings, GOES_ON", "publicity, GOES_ON",
			"agreement-follow-up, GOES_ON", "party-withdrawal, GOES_ON", "seat-change, GOES_ON", "adhesion, GOES_ON" })
	void what_decides_sleeps_and_what_is_already_committed_is_carried_out_and_told(String room, String outcome) {
		assertThat(scope.outcome(Map.of("room", room))).isEqualTo(outcome);
	}

	@Test
	void a_room_that_nobody_thought_of_sleeps() {
		assertThat(scope.outcome(Map.of("room", "something-new"))).isEqualTo("SLEEPS");
	}

}
