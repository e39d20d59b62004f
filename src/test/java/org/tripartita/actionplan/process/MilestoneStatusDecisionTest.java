package org.tripartita.actionplan.process;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tripartita.actionplan.MilestoneStatus;

import static org.assertj.core.api.Assertions.assertThat;

class MilestoneStatusDecisionTest {

	private static final MilestoneStatusTable TABLE = new MilestoneStatusTable();

	@ParameterizedTest
	@CsvSource({ "false, false, 0, false, NOT_STARTED", "true, false, 0, false, IN_PROGRESS",
			"true, false, 3, false, IN_PROGRESS", "true, true, 0, false, IN_PROGRESS", "false, true, 0, false, IN_PROGRESS",
			"true, true, 1, false, COMPLETED", "false, true, 2, true, COMPLETED", "false, false, 0, true, DELAYED",
			"true, false, 1, true, DELAYED", "true, true, 0, true, DELAYED", "false, false, 4, false, NOT_STARTED" })
	void a_milestone_is_complete_with_a_final_text_and_evidence_only(boolean progressText, boolean finalText, int evidence,
			boolean datePassed, MilestoneStatus status) {
		assertThat(TABLE.statusOf(progressText, finalText, evidence, datePassed)).isEqualTo(status);
	}

}
