package org.tripartita.actionplan.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/** A decision of the module, evaluated as its file says. */
record DecisionTable(DmnEngine engine, DmnDecision decision) {

	static DecisionTable of(String key) {
		var engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
		try (InputStream file = DecisionTable.class.getResourceAsStream("/processes/" + key + ".dmn")) {
			return new DecisionTable(engine, engine.parseDecision(key, file));
		}
		catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
	}

	String outcome(Map<String, Object> inputs) {
		return engine.evaluateDecision(decision, inputs).getSingleResult().getSingleEntry();
	}

}
