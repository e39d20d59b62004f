package org.tripartita.actionplan.process;

import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.tripartita.workflow.DecisionTable;

import static org.assertj.core.api.Assertions.assertThat;

class PlanEndorsementDecisionTest {

	private static final DecisionTable TABLE = new DecisionTable("plan-endorsement");

	@ParameterizedTest
	@CsvSource({ "ENDORSED, ENDORSED, ENDORSED, ENDORSED", "ENDORSED, ENDORSED, DISSENT, WITH_DISSENT",
			"DISSENT, DISSENT, DISSENT, WITH_DISSENT", "ENDORSED, ENDORSED, REFUSED, REFUSED",
			"REFUSED, ENDORSED, ENDORSED, REFUSED", "ENDORSED, REFUSED, DISSENT, REFUSED", "ENDORSED, ENDORSED, , REFUSED" })
	void a_plan_needs_the_endorsement_of_the_three(@Nullable String government, @Nullable String oversightBody,
			@Nullable String civilSociety, String outcome) {
		var stands = Variables.putValue("governmentStand", government)
			.putValue("oversightBodyStand", oversightBody)
			.putValue("civilSocietyStand", civilSociety);
		assertThat(TABLE.outcome(stands)).isEqualTo(outcome);
	}

}
