package org.tripartita.opencall.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R2.2: somebody for each sector with places; the tables convene an empty sector (E7a). */
class CandidateSufficiencyDecisionTest {

	private final DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

	private DmnDecision decision;

	@BeforeEach
	void the_file_that_is_deployed() throws IOException {
		try (var file = Files.newInputStream(Path.of("processes/candidate-sufficiency.dmn"))) {
			decision = engine.parseDecision("candidate-sufficiency", file);
		}
	}

	@ParameterizedTest
	@CsvSource({ "SECRETARIAT_SEATS, 3, 0, SUFFICIENT", "SECRETARIAT_SEATS, 3, 1, SHORT", "SECRETARIAT_SEATS, 0, 3, SHORT",
			"FACILITATOR, 1, 0, SUFFICIENT", "FACILITATOR, 0, 0, SHORT", "MESAS, 5, 0, SUFFICIENT", "MESAS, 5, 1, CONVENE",
			"MESAS, 0, 3, CONVENE", "MESAS, 0, 0, SHORT" })
	void candidates_suffice_when_no_sector_with_places_is_without_anybody(String purpose, int candidates, int missing,
			String sufficiency) {
		var result = engine.evaluateDecisionTable(decision,
				Variables.putValue("purpose", purpose).putValue("candidates", candidates).putValue("missing", missing));

		assertThat(result.getSingleResult().<String>getSingleEntry()).isEqualTo(sufficiency);
	}

}
