package org.tripartita.secretariat.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.tripartita.workflow.DecisionTable;

class DecisionMethodTest {

	private static final DecisionTable TABLE = new DecisionTable("decision-method");

	@ParameterizedTest
	@CsvSource({ "1, ORDINARY, false, false", "1, EXTRAORDINARY, false, false", "3, ORDINARY, false, true",
			"2, EXTRAORDINARY, true, false" })
	void nobody_who_opposes_is_consensus_in_any_session(int rounds, String kind, boolean extraordinary, boolean consensusOnly) {
		assertThat(ask(false, rounds, kind, extraordinary, consensusOnly)).isEqualTo("CONSENSUS");
	}

	@ParameterizedTest
	@CsvSource({ "ORDINARY, false", "EXTRAORDINARY, true", "OPEN_MEETING, false" })
	void what_is_opposed_is_deliberated_again_before_anything_else(String kind, boolean extraordinary) {
		assertThat(ask(true, 1, kind, extraordinary, false)).isEqualTo("DELIBERATE_AGAIN");
	}

	@ParameterizedTest
	@CsvSource({ "2, EXTRAORDINARY, true, false, MAJORITY", "4, EXTRAORDINARY, true, false, MAJORITY",
			"2, EXTRAORDINARY, false, false, SETTLE", "2, EXTRAORDINARY, true, true, SETTLE", "2, ORDINARY, true, false, SETTLE",
			"2, OPEN_MEETING, true, false, SETTLE", "2, ORDINARY, false, false, SETTLE" })
	void a_majority_decides_only_a_declared_case_in_an_extraordinary_session(int rounds, String kind, boolean extraordinary,
			boolean consensusOnly, String method) {
		assertThat(ask(true, rounds, kind, extraordinary, consensusOnly)).isEqualTo(method);
	}

	@Test
	void nobody_votes_about_what_nobody_mediated() {
		assertThat(ask(true, 2, false, "EXTRAORDINARY", true, false)).isEqualTo("SETTLE");
	}

	private static String ask(boolean opposed, int rounds, String kind, boolean extraordinary, boolean consensusOnly) {
		return ask(opposed, rounds, rounds > 1, kind, extraordinary, consensusOnly);
	}

	private static String ask(boolean opposed, int rounds, boolean mediated, String kind, boolean extraordinary,
			boolean consensusOnly) {
		return TABLE.outcome(Map.of("opposed", opposed, "rounds", rounds, "mediated", mediated, "sessionKind", kind,
				"extraordinaryCase", extraordinary, "consensusOnly", consensusOnly));
	}

}
