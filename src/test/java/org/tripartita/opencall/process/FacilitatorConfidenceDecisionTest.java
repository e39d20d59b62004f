package org.tripartita.opencall.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.tripartita.workflow.DecisionTable;

/** E3b: who steps back leaves; one sector without confidence is enough, since the three accepted the person (R3.1). */
class FacilitatorConfidenceDecisionTest {

	private static final DecisionTable TABLE = new DecisionTable("facilitator-confidence");

	@ParameterizedTest
	@CsvSource({ "RECUSAL, 0, ENDS", "LOSS_OF_CONFIDENCE, 0, KEPT", "LOSS_OF_CONFIDENCE, 1, ENDS", "LOSS_OF_CONFIDENCE, 3, ENDS", "WANTED, 0, ENDS" })
	void a_mandate_rests_on_the_confidence_of_the_three(String cause, int against, String confidence) {
		assertThat(TABLE.outcome(Map.of("cause", cause, "against", against))).isEqualTo(confidence);
	}

}
