package org.tripartita.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.tripartita.monitoring.StallFinding.Level;

/** The table of domain 8.3, ST-0 to ST-6, at the edges of its bands. */
class StallClassificationTest {

	private final StallClassification classification = new StallClassification();

	@ParameterizedTest
	@CsvSource({ "89,", "90,AMBER", "179,AMBER", "180,RED" })
	void a_declaratoria_without_call_or_workshop_is_ST_0(int days, Level level) {
		assertFound(new StallFacts(days, false, false, null, 0, null, null, null, false, false), level, "ST-0");
	}

	@ParameterizedTest
	@CsvSource({ "179,", "180,AMBER", "302,AMBER", "364,AMBER", "365,RED" })
	void a_declaratoria_without_STL_is_ST_1(int days, Level level) {
		assertFound(new StallFacts(days, true, false, null, 0, null, null, null, false, false), level, "ST-1");
	}

	@ParameterizedTest
	@CsvSource({ "119,", "120,AMBER", "179,AMBER", "180,RED" })
	void an_STL_without_valid_session_is_ST_2(int days, Level level) {
		assertFound(new StallFacts(400, true, true, days, 0, null, null, null, false, false), level, "ST-2");
	}

	@ParameterizedTest
	@CsvSource({ "364,", "365,AMBER", "539,AMBER", "540,RED", "1459,RED", "1460,ABANDONED" })
	void an_STL_without_plan_is_ST_3_and_after_four_years_abandoned(int days, Level level) {
		assertFound(new StallFacts(2000, true, true, 10, 0, days, null, null, false, false), level, "ST-3");
	}

	@Test
	void a_sector_without_representative_is_ST_4_at_once_and_before_all_others() {
		assertThat(classification.classify(new StallFacts(400, true, true, 500, 1, 400, null, null, false, false)))
			.hasValueSatisfying(finding -> {
				assertThat(finding.code()).isEqualTo("ST-4");
				assertThat(finding.level()).isEqualTo(Level.RED);
				assertThat(finding.codes()).containsExactly("ST-4", "ST-2", "ST-3");
			});
	}

	@Test
	void a_session_that_failed_in_its_three_calls_is_ST_2_at_once() {
		assertFound(new StallFacts(400, true, true, 10, 0, null, null, null, false, true), Level.RED, "ST-2");
	}

	@ParameterizedTest
	@CsvSource({ "29,", "30,AMBER", "89,AMBER", "90,RED" })
	void an_overdue_report_is_ST_5(int days, Level level) {
		assertFound(new StallFacts(400, true, true, 10, 0, null, days, null, false, false), level, "ST-5");
	}

	@ParameterizedTest
	@CsvSource({ "119,", "120,AMBER" })
	void a_plan_without_news_for_four_months_is_ST_5(int days, Level level) {
		assertFound(new StallFacts(400, true, true, 10, 0, null, null, days, false, false), level, "ST-5");
	}

	@Test
	void an_exercise_without_a_garante_is_ST_6_at_once_and_before_all_others() {
		assertThat(classification.classify(new StallFacts(400, true, true, 500, 1, 400, null, null, true, false)))
			.hasValueSatisfying(finding -> {
				assertThat(finding.code()).isEqualTo("ST-6");
				assertThat(finding.unblocks()).isEqualTo("gobierno-y-sociedad-civil");
				assertThat(finding.codes()).startsWith("ST-6", "ST-4");
			});
	}

	private void assertFound(StallFacts facts, Level level, String code) {
		if (level == null) {
			assertThat(classification.classify(facts)).isEmpty();
			return;
		}
		assertThat(classification.classify(facts)).hasValueSatisfying(finding -> {
			assertThat(finding.code()).isEqualTo(code);
			assertThat(finding.level()).isEqualTo(level);
		});
	}

}
