package org.tripartita.deadline.process;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tripartita.deadline.DayUnit;
import org.tripartita.deadline.DeadlineRule;
import org.tripartita.deadline.DeadlineRules;
import org.tripartita.workflow.DecisionTable;

/**
 * The decision {@code deadlines}. It is evaluated outside of the process engine: every task asks for a due date, and
 * the engine would keep each answer in its history for years. The table stays as it is while the product runs, so each
 * question is put to it once.
 */
@Component
class DecisionTableRules implements DeadlineRules {

	private final DecisionTable table = new DecisionTable("deadlines");

	private final Map<Question, DeadlineRule> answered = new ConcurrentHashMap<>();

	private record Question(String task, @Nullable String model) {
	}

	@Override
	public DeadlineRule ruleFor(final String task, final @Nullable String model) {
		return answered.computeIfAbsent(new Question(task, model), this::ask);
	}

	private DeadlineRule ask(final Question question) {
		var rule = table.rule(Variables.putValue("task", question.task()).putValue("model", question.model()));
		return new DeadlineRule((Integer) rule.get("days"), DayUnit.valueOf((String) rule.get("unit")),
				(Integer) rule.get("reminderDays"), (String) rule.get("basis"));
	}

}
