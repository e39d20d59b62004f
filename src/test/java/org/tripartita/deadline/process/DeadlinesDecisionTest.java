package org.tripartita.deadline.process;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripartita.deadline.Act;
import org.tripartita.deadline.DayUnit;
import org.tripartita.deadline.DeadlineRule;
import org.tripartita.deadline.DeadlineRules;

import static org.assertj.core.api.Assertions.assertThat;

class DeadlinesDecisionTest {

	private static final DeadlineRules RULES = new DecisionTableRules();

	private static final String LOCAL = "COCREACION_LOCAL";

	private static final String OGP = "OGP_NATIONAL";

	@ParameterizedTest
	@CsvSource({ "CALL_RECEPTION, 15, BUSINESS, 3", "CALL_INTERVIEWS, 5, BUSINESS, 1", "CALL_ELECTION, 15, BUSINESS, 3",
			"SUCCESSOR_DESIGNATION, 15, BUSINESS, 3", "ORDINARY_SESSION_NOTICE, 5, BUSINESS, 1",
			"EXTRAORDINARY_SESSION_NOTICE, 2, BUSINESS, 1", "SECOND_CALL, 5, BUSINESS, 1",
			"SESSION_MINUTES, 10, BUSINESS, 2", "CONSULTATION, 21, CALENDAR, 5",
			"CONSULTATION_EXTENSION, 15, CALENDAR, 3", "FINAL_REPORT, 60, CALENDAR, 15",
			"LATE_PROGRESS, 10, BUSINESS, 2", "COMPLAINT_REPLY, 10, BUSINESS, 2" })
	void an_act_has_the_same_days_whatever_the_model(final Act act, final int days,
			final DayUnit unit, final int reminderDays) {
		for (final String model : new String[] { LOCAL, OGP, null }) {
			assertRule(RULES.ruleFor(act.key(), model), days, unit, reminderDays);
		}
	}

	@Test
	void the_timeline_of_the_national_plan_is_published_two_weeks_ahead() {
		assertRule(RULES.ruleFor(Act.PARTICIPATION_TIMELINE.key(), OGP), 14, DayUnit.CALENDAR, 3);
		assertRule(RULES.ruleFor(Act.PARTICIPATION_TIMELINE.key(), LOCAL), 10, DayUnit.BUSINESS, 2);
		assertRule(RULES.ruleFor(Act.PARTICIPATION_TIMELINE.key(), null), 10, DayUnit.BUSINESS, 2);
	}

	@ParameterizedTest
	@CsvSource({ "userTask_draftPlan, 10, 2", "userTask_signDeclaration, 10, 2", "userTask_reviewDraft, 5, 1",
			"userTask_designateSuccessor, 15, 3", "userTask_replyToComment, 10, 2" })
	void a_task_that_the_table_does_not_name_has_the_days_of_its_verb(final String task, final int days,
			final int reminderDays) {
		assertRule(RULES.ruleFor(task, LOCAL), days, DayUnit.BUSINESS, reminderDays);
	}

	@ParameterizedTest
	@CsvSource({ "userTask_captureApplication, 0, 3", "userTask_captureAnswers, 0, 3", "userTask_recordAttendance, 2, 1" })
	void what_belongs_to_an_event_has_its_own_days_from_that_day(final String task, final int days, final int reminderDays) {
		assertRule(RULES.ruleFor(task, LOCAL), days, DayUnit.BUSINESS, reminderDays);
	}

	@ParameterizedTest
	@ValueSource(strings = { "userTask_publishPlan", "review", "serviceTask_signDeclaration", "" })
	void any_other_task_has_ten_working_days_with_a_reminder_two_days_before(final String task) {
		assertRule(RULES.ruleFor(task, LOCAL), 10, DayUnit.BUSINESS, 2);
	}

	@ParameterizedTest
	@EnumSource
	void every_act_has_a_row_that_says_where_its_value_comes_from(final Act act) {
		final String defaultBasis = RULES.ruleFor("userTask_other", OGP).basis();
		assertThat(RULES.ruleFor(act.key(), OGP).basis()).isNotBlank().isNotEqualTo(defaultBasis);
	}

	@ParameterizedTest
	@EnumSource
	void a_reminder_comes_after_the_start_and_before_the_end(final Act act) {
		final DeadlineRule rule = RULES.ruleFor(act.key(), OGP);
		assertThat(rule.reminderDays()).isPositive().isLessThan(rule.days());
	}

	private static void assertRule(final DeadlineRule rule, final int days, final DayUnit unit,
			final int reminderDays) {
		assertThat(rule).extracting(DeadlineRule::days, DeadlineRule::unit, DeadlineRule::reminderDays)
			.containsExactly(days, unit, reminderDays);
	}

}
