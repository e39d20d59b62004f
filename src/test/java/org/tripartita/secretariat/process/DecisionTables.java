package org.tripartita.secretariat.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.springframework.core.io.ClassPathResource;

/** Asks the decision tables of this module as they are deployed, without an engine. */
final class DecisionTables {

	private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

	private DecisionTables() {
	}

	static String ask(String decision, Map<String, Object> facts) {
		try (var file = new ClassPathResource("processes/" + decision + ".dmn").getInputStream()) {
			return ENGINE.evaluateDecisionTable(ENGINE.parseDecision(decision, file), facts).getSingleResult().getSingleEntry();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
