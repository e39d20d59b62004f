package org.tripartita.participation.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

class ParticipationSufficiencyDecisionTest {

	private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

	@ParameterizedTest
	@CsvSource({ "99, 0, 5, 50, LOW", "100, 0, 5, 50, SUFFICIENT", "100, 0, 0, 50, WITHOUT_OFFLINE", "100, 1, 5, 50, UNBALANCED",
			"100, 0, 5, 70, SUFFICIENT", "100, 0, 5, 71, SKEWED", "250, 0, 1, 0, SUFFICIENT" })
	void participation_suffices_when_no_goal_is_missed_and_no_region_dominates(int reach, int missed, int offline, int largest,
			String sufficiency) throws IOException {
		assertThat(sufficiency(reach, missed, offline, largest)).isEqualTo(sufficiency);
	}

	@Test
	void the_total_goal_counts_before_all_others() throws IOException {
		assertThat(sufficiency(0, 3, 0, 100)).isEqualTo("LOW");
	}

	private static String sufficiency(int reach, int missed, int offline, int largest) throws IOException {
		try (var table = new ClassPathResource("processes/participation-sufficiency.dmn").getInputStream()) {
			var decision = ENGINE.parseDecision("participation-sufficiency", table);
			return ENGINE
				.evaluateDecisionTable(decision,
						Variables.createVariables()
							.putValue("reachPercent", reach)
							.putValue("missedTargets", missed)
							.putValue("offlineContributions", offline)
							.putValue("largestRegionPercent", largest))
				.getSingleEntry();
		}
	}

}
