package org.tripartita.secretariat.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuorumTest {

	@ParameterizedTest
	@CsvSource({ "true, true, true, QUORUM", "false, true, true, NO_QUORUM", "true, false, true, NO_QUORUM",
			"true, true, false, NO_QUORUM", "false, false, true, NO_QUORUM", "false, false, false, NO_QUORUM" })
	void only_the_three_sectors_together_are_a_quorum(boolean government, boolean oversight, boolean society, String quorum) {
		assertThat(DecisionTables.ask("quorum", Map.of("governmentPresent", government, "oversightBodyPresent", oversight,
				"civilSocietyPresent", society)))
			.isEqualTo(quorum);
	}

}
