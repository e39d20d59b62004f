package org.tripartita.actionplan.process;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.tripartita.workflow.DecisionTable;

import static org.assertj.core.api.Assertions.assertThat;

class CommitmentQualityDecisionTest {

	private static final DecisionTable TABLE = new DecisionTable("commitment-quality");

	@Test
	void a_draft_that_has_everything_is_accepted() {
		assertThat(TABLE.outcome(whole())).isEqualTo("ACCEPT");
	}

	@ParameterizedTest
	@ValueSource(strings = { "problemStated", "servesOpenness", "specific", "resultMeasured", "agencyAccepts", "timeBound",
			"verifiable", "beneficiariesNamed" })
	void a_draft_that_lacks_one_thing_goes_back_to_the_table(String lacking) {
		var facts = whole();
		facts.put(lacking, false);
		assertThat(TABLE.outcome(facts)).isEqualTo("REWORK");
	}

	@Test
	void a_draft_without_problem_and_without_openness_is_no_commitment() {
		var facts = whole();
		facts.put("problemStated", false);
		facts.put("servesOpenness", false);
		assertThat(TABLE.outcome(facts)).isEqualTo("REJECT");
	}

	private static Map<String, Object> whole() {
		return new HashMap<>(Map.of("problemStated", true, "servesOpenness", true, "specific", true, "resultMeasured",
				true, "agencyAccepts", true, "timeBound", true, "verifiable", true, "beneficiariesNamed", true));
	}

}
