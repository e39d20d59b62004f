package org.tripartita.actionplan.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import org.tripartita.actionplan.MilestoneStatus;
import org.tripartita.actionplan.MilestoneStatusRule;

/**
 * The decision {@code milestone-status}, read from the file that is also deployed: a report is judged before it is
 * taken, so that the person is told at once what is missing.
 */
@Component
class MilestoneStatusTable implements MilestoneStatusRule {

	private static final String KEY = "milestone-status";

	private final DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

	private final DmnDecision decision;

	MilestoneStatusTable() {
		try (InputStream file = MilestoneStatusTable.class.getResourceAsStream("/processes/" + KEY + ".dmn")) {
			this.decision = engine.parseDecision(KEY, file);
		}
		catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
	}

	@Override
	public MilestoneStatus statusOf(boolean progressText, boolean finalText, int evidence, boolean datePassed) {
		var facts = Variables.putValue("progressText", progressText)
			.putValue("finalText", finalText)
			.putValue("evidence", evidence)
			.putValue("datePassed", datePassed);
		return MilestoneStatus.valueOf(engine.evaluateDecision(decision, facts).getSingleResult().getSingleEntry());
	}

}
