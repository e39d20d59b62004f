package org.tripartita.opencall.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.tripartita.workflow.DecisionTable;

/** R2.2: somebody for each sector with places; the tables convene an empty sector (E7a). */
class CandidateSufficiencyDecisionTest {

	private static final DecisionTable TABLE = new DecisionTable("candidate-sufficiency");

	@ParameterizedTest
	@CsvSource({ "SECRETARIAT_SEATS, 3, 0, SUFFICIENT", "SECRETARIAT_SEATS, 3, 1, SHORT", "SECRETARIAT_SEATS, 0, 3, SHORT",
			"FACILITATOR, 1, 0, SUFFICIENT", "FACILITATOR, 0, 0, SHORT", "MESAS, 5, 0, SUFFICIENT", "MESAS, 5, 1, CONVENE",
			"MESAS, 0, 3, CONVENE", "MESAS, 0, 0, SHORT" })
	void candidates_suffice_when_no_sector_with_places_is_without_anybody(String purpose, int candidates, int missing,
			String sufficiency) {
		assertThat(TABLE.outcome(Map.of("purpose", purpose, "candidates", candidates, "missing", missing))).isEqualTo(sufficiency);
	}

}
