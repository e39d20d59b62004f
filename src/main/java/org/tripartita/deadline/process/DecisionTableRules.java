package org.tripartita.deadline.process;

import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tripartita.deadline.DayUnit;
import org.tripartita.deadline.DeadlineRule;
import org.tripartita.deadline.DeadlineRules;
import org.tripartita.workflow.DecisionTable;

/**
 * The decision {@code deadlines}. It is evaluated outside of the process engine: every task asks for a due date, and
 * the engine would keep each answer in its history for years.
 */
@Component
class DecisionTableRules implements DeadlineRules {

	private final DecisionTable table = new DecisionTable("deadlines");

	@Override
	public DeadlineRule ruleFor(final String task, final @Nullable String model) {
		var rule = table.rule(Variables.putValue("task", task).putValue("model", model));
		return new DeadlineRule((Integer) rule.get("days"), DayUnit.valueOf((String) rule.get("unit")),
				(Integer) rule.get("reminderDays"), (String) rule.get("basis"));
	}

}
