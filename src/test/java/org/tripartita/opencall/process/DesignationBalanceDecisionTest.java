package org.tripartita.opencall.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.tripartita.workflow.DecisionTable;

/** R2.2, R2.3: a designation that worsens the balance of sectors or of genders needs a public reason. */
class DesignationBalanceDecisionTest {

	private static final DecisionTable TABLE = new DecisionTable("designation-balance");

	@ParameterizedTest
	@CsvSource({ "BALANCED, 33, 40, 0, 1, ''", "UNBALANCED_WARN, 50, 60, 0, 0, SECTOR", "UNBALANCED_WARN, 60, 55, 0, 0, ''",
			"BLOCK, 50, 100, 1, 1, ''", "BALANCED, 33, 33, 1, 2, GENDER", "BALANCED, 33, 33, 3, 2, ''", "UNBALANCED_WARN, 50, 51, 1, 2, SECTOR GENDER" })
	void what_gets_worse_is_named(String composition, int shareBefore, int shareAfter, int gapBefore, int gapAfter, String concerns) {
		var found = TABLE.matches(Map.of("composition", composition, "shareBefore", shareBefore, "shareAfter", shareAfter, "gapBefore",
				gapBefore, "gapAfter", gapAfter));

		assertThat(String.join(" ", found.stream().map(row -> row.get("concern").toString()).toList())).isEqualTo(concerns);
	}

}
