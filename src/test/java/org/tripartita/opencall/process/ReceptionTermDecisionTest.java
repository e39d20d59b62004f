package org.tripartita.opencall.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.tripartita.workflow.DecisionTable;

/** No source fixes a minimum: less than the proposed 15 business days [P22] is possible and has a public reason (G-21, R2.4). */
class ReceptionTermDecisionTest {

	private static final DecisionTable TABLE = new DecisionTable("reception-term");

	@ParameterizedTest
	@CsvSource({ "false, 15, 15, FREE", "false, 40, 15, FREE", "false, 14, 15, REASON", "false, 1, 15, REASON", "false, 0, 15, REASON",
			"true, 1, 15, FREE", "true, -30, 15, FREE" })
	void a_term_below_the_proposed_one_needs_a_reason_unless_the_call_was_held(boolean held, int given, int proposed, String term) {
		assertThat(TABLE.outcome(Map.of("held", held, "given", given, "proposed", proposed))).isEqualTo(term);
	}

}
