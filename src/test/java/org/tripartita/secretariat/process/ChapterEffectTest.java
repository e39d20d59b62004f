package org.tripartita.secretariat.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.tripartita.workflow.DecisionTable;

class ChapterEffectTest {

	private static final DecisionTable TABLE = new DecisionTable("chapter-effect");

	@ParameterizedTest
	@CsvSource({ "true, true, true, true, BINDS", "true, true, true, false, PROPOSES", "false, true, true, true, PROPOSES",
			"true, false, true, true, PROPOSES", "true, true, false, true, PROPOSES", "false, false, true, true, PROPOSES" })
	void an_agreement_binds_with_the_three_sectors_in_it_and_without_opposition(boolean government, boolean oversight, boolean society,
			boolean agreed, String effect) {
		assertThat(TABLE.outcome(Map.of("governmentPresent", government, "oversightBodyPresent", oversight, "civilSocietyPresent", society,
				"chapterAgreed", agreed))).isEqualTo(effect);
	}

}
