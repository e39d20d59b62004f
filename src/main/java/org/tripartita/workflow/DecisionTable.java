package org.tripartita.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.ConcurrentLruCache;
import org.springframework.util.function.SingletonSupplier;

/**
 * A decision that Java asks outside of a process: the same file that is deployed, evaluated without leaving a row of
 * history for each answer. No table asks what day it is, so the same facts always have the same answer; the latest
 * answers are kept, because each cell that is evaluated costs as much as a query.
 */
public final class DecisionTable {

	private static final Supplier<DmnEngine> ENGINE = SingletonSupplier
		.of(() -> DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine());

	/** More than the kinds of task there are: the table of terms is asked at each of them. */
	private static final int KEPT = 256;

	/** Read when it is asked for the first time: a start waits for no decision. */
	private final Supplier<DmnDecision> decision;

	private final ConcurrentLruCache<Map<String, Object>, List<Map<String, Object>>> answers = new ConcurrentLruCache<>(KEPT,
			this::evaluate);

	public DecisionTable(String key) {
		this.decision = SingletonSupplier.of(() -> read(key));
	}

	private static DmnDecision read(String key) {
		try (var file = new ClassPathResource("processes/" + key + ".dmn").getInputStream()) {
			return ENGINE.get().parseDecision(key, file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private List<Map<String, Object>> evaluate(Map<String, Object> facts) {
		return ENGINE.get()
			.evaluateDecisionTable(decision.get(), facts)
			.getResultList()
			.stream()
			.map(Collections::unmodifiableMap)
			.toList();
	}

	/** The outputs of every rule that matches, in the order of the table. */
	public List<Map<String, Object>> matches(Map<String, Object> facts) {
		return answers.get(new HashMap<>(facts));
	}

	/**
	 * The outputs of the rule that decides, in a table of which the first match counts.
	 *
	 * @throws IllegalStateException if no rule matches
	 */
	public Map<String, Object> rule(Map<String, Object> facts) {
		return matches(facts).stream()
			.findFirst()
			.orElseThrow(() -> new IllegalStateException(
					"No rule of '%s' matches %s".formatted(decision.get().getKey(), facts)));
	}

	/** The only output of that rule. */
	public String outcome(Map<String, Object> facts) {
		return (String) rule(facts).values().iterator().next();
	}

}
