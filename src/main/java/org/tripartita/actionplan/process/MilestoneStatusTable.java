package org.tripartita.actionplan.process;

import java.util.Map;

import org.springframework.stereotype.Component;
import org.tripartita.actionplan.MilestoneStatus;
import org.tripartita.actionplan.MilestoneStatusRule;
import org.tripartita.workflow.DecisionTable;

/**
 * The decision {@code milestone-status}: a report is judged before it is taken, so that the person is told at once what
 * is missing.
 */
@Component
class MilestoneStatusTable implements MilestoneStatusRule {

	private final DecisionTable table = new DecisionTable("milestone-status");

	@Override
	public MilestoneStatus statusOf(boolean progressText, boolean finalText, int evidence, boolean datePassed) {
		return MilestoneStatus.valueOf(table.outcome(Map.of("progressText", progressText, "finalText", finalText, "evidence",
				evidence, "datePassed", datePassed)));
	}

}
