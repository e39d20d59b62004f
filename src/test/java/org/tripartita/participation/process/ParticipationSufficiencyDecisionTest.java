package org.tripartita.participation.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.tripartita.workflow.DecisionTable;

class ParticipationSufficiencyDecisionTest {

	private static final DecisionTable TABLE = new DecisionTable("participation-sufficiency");

	@ParameterizedTest
	@CsvSource({ "99, 0, 5, 50, LOW", "100, 0, 5, 50, SUFFICIENT", "100, 0, 0, 50, WITHOUT_OFFLINE", "100, 1, 5, 50, UNBALANCED",
			"100, 0, 5, 70, SUFFICIENT", "100, 0, 5, 71, SKEWED", "250, 0, 1, 0, SUFFICIENT" })
	void participation_suffices_when_no_goal_is_missed_and_no_region_dominates(int reach, int missed, int offline, int largest,
			String sufficiency) {
		assertThat(sufficiency(reach, missed, offline, largest)).isEqualTo(sufficiency);
	}

	@Test
	void the_total_goal_counts_before_all_others() {
		assertThat(sufficiency(0, 3, 0, 100)).isEqualTo("LOW");
	}

	private static String sufficiency(int reach, int missed, int offline, int largest) {
		return TABLE.outcome(Map.of("reachPercent", reach, "missedTargets", missed, "offlineContributions", offline,
				"largestRegionPercent", largest));
	}

}
