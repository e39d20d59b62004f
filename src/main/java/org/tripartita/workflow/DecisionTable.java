package org.tripartita.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.springframework.core.io.ClassPathResource;

/**
 * A decision that Java asks outside of a process: the same file that is deployed, evaluated without leaving a row of
 * history for each answer.
 */
public final class DecisionTable {

	private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

	private final DmnDecision decision;

	public DecisionTable(String key) {
		try (var file = new ClassPathResource("processes/" + key + ".dmn").getInputStream()) {
			this.decision = ENGINE.parseDecision(key, file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The outputs of every rule that matches, in the order of the table. */
	public List<Map<String, Object>> matches(Map<String, Object> facts) {
		return ENGINE.evaluateDecisionTable(decision, facts).getResultList();
	}

	/**
	 * The outputs of the rule that decides, in a table of which the first match counts.
	 *
	 * @throws IllegalStateException if no rule matches
	 */
	public Map<String, Object> rule(Map<String, Object> facts) {
		return deciding(facts).getEntryMap();
	}

	/** The only output of that rule. */
	public String outcome(Map<String, Object> facts) {
		return deciding(facts).getSingleEntry();
	}

	private DmnDecisionRuleResult deciding(Map<String, Object> facts) {
		var rule = ENGINE.evaluateDecisionTable(decision, facts).getSingleResult();
		if (rule == null) {
			throw new IllegalStateException("No rule of '%s' matches %s".formatted(decision.getKey(), facts));
		}
		return rule;
	}

}
