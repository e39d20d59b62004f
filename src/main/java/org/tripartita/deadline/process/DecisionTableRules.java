package org.tripartita.deadline.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tripartita.deadline.DayUnit;
import org.tripartita.deadline.DeadlineRule;
import org.tripartita.deadline.DeadlineRules;

/**
 * The decision {@code deadlines}, read from the file that is also deployed. It is evaluated outside of the process
 * engine: every task asks for a due date, and the engine would keep each answer in its history for years.
 */
@Component
class DecisionTableRules implements DeadlineRules {

	private static final String KEY = "deadlines";

	private static final String FILE = "/processes/deadlines.dmn";

	private final DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

	private final DmnDecision decision;

	DecisionTableRules() {
		try (InputStream file = DecisionTableRules.class.getResourceAsStream(FILE)) {
			this.decision = engine.parseDecision(KEY, file);
		}
		catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
	}

	@Override
	public DeadlineRule ruleFor(final String task, final @Nullable String model) {
		final DmnDecisionResultEntries result = engine
			.evaluateDecision(decision, Variables.putValue("task", task).putValue("model", model))
			.getSingleResult();
		return new DeadlineRule(result.<Integer>getEntry("days"), DayUnit.valueOf(result.getEntry("unit")),
				result.<Integer>getEntry("reminderDays"), result.getEntry("basis"));
	}

}
