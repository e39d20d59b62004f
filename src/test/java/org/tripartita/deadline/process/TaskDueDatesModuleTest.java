package org.tripartita.deadline.process;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tripartita.deadline.CalendarSuspension;
import org.tripartita.deadline.CalendarSuspensions;
import org.springframework.transaction.annotation.Transactional;
import org.tripartita.testing.ModuleDatabaseTest;
import org.tripartita.workflow.DueDatePolicy;

import static org.assertj.core.api.Assertions.assertThat;

@ModuleDatabaseTest(extraIncludes = "territory")
@Transactional
class TaskDueDatesModuleTest {

	private static final Instant START = Instant.parse("2026-11-23T18:00:00Z");

	@Autowired
	private DueDatePolicy policy;

	@Autowired
	private CalendarSuspensions suspensions;

	@Test
	void a_task_of_a_territory_counts_its_working_days() {
		suspend("OAX", "2026-11-26", "2026-11-27");
		assertThat(policy.due("userTask_reviewPlan", "OAX", START)).isEqualTo("2026-12-03T05:59:59Z");
		assertThat(policy.due("userTask_reviewPlan", "MOR", START)).isEqualTo("2026-12-01T05:59:59Z");
	}

	@Test
	void a_task_of_no_territory_counts_the_working_days_of_the_federation() {
		suspend("FED", "2026-11-24", "2026-11-24");
		assertThat(policy.due("userTask_reviewPlan", null, START)).isEqualTo("2026-12-02T05:59:59Z");
	}

	private void suspend(final String territory, final String firstDay, final String lastDay) {
		suspensions.saveAndFlush(new CalendarSuspension(territory, LocalDate.parse(firstDay), LocalDate.parse(lastDay),
				"Vacaciones", "Acuerdo", START));
	}

}
