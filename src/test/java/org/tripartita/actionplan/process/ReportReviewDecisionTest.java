package org.tripartita.actionplan.process;

import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.tripartita.workflow.DecisionTable;

import static org.assertj.core.api.Assertions.assertThat;

class ReportReviewDecisionTest {

	private static final DecisionTable TABLE = new DecisionTable("report-review");

	@ParameterizedTest
	@CsvSource({ "AGREE, AGREE, 1, PUBLISH", "COMMENT, AGREE, 1, PUBLISH", "AGREE, RETURN, 1, CORRECT",
			"RETURN, AGREE, 2, CORRECT", "RETURN, RETURN, 2, CORRECT", "RETURN, RETURN, 3, PUBLISH",
			"AGREE, RETURN, 4, PUBLISH", "COMMENT, COMMENT, 3, PUBLISH" })
	void a_returned_report_is_corrected_twice_and_then_published_with_the_dissent(String oversightBody,
			String civilSociety, int round, String outcome) {
		var facts = Variables.putValue("oversightBodyVerdict", oversightBody)
			.putValue("civilSocietyVerdict", civilSociety)
			.putValue("reportRound", round);
		assertThat(TABLE.outcome(facts)).isEqualTo(outcome);
	}

}
