package org.tripartita.opencall.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.tripartita.workflow.DecisionTable;

/** R2.4: several people and the sectors that were published give the points; else the convener is asked. */
class PanelStandingDecisionTest {

	private static final DecisionTable TABLE = new DecisionTable("panel-standing");

	@ParameterizedTest
	@CsvSource({ "3, 3, 0, STANDS", "3, 2, 0, STANDS", "3, 2, 1, SHORT", "3, 1, 0, SHORT", "2, 1, 0, SHORT", "1, 1, 0, STANDS", "1, 0, 1, SHORT",
			"3, 0, 0, SHORT" })
	void a_panel_stands_with_two_members_and_every_published_sector(int named, int acting, int sectorsMissing, String standing) {
		assertThat(TABLE.outcome(Map.of("named", named, "acting", acting, "sectorsMissing", sectorsMissing))).isEqualTo(standing);
	}

}
