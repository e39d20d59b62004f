package org.tripartita.secretariat.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.tripartita.workflow.DecisionTable;

class QuorumTest {

	private static final DecisionTable TABLE = new DecisionTable("quorum");

	@ParameterizedTest
	@CsvSource({ "true, true, true, QUORUM", "false, true, true, NO_QUORUM", "true, false, true, NO_QUORUM",
			"true, true, false, NO_QUORUM", "false, false, true, NO_QUORUM", "false, false, false, NO_QUORUM" })
	void only_the_three_sectors_together_are_a_quorum(boolean government, boolean oversight, boolean society, String quorum) {
		assertThat(TABLE.outcome(Map.of("governmentPresent", government, "oversightBodyPresent", oversight,
				"civilSocietyPresent", society)))
			.isEqualTo(quorum);
	}

}
