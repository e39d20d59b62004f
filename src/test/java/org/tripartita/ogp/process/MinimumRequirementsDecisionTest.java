package org.tripartita.ogp.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.tripartita.workflow.DecisionTable;

class MinimumRequirementsDecisionTest {

	private static final DecisionTable TABLE = new DecisionTable("ogp-minimum-requirements");

	@ParameterizedTest
	@ValueSource(strings = { "1.1", "2.1", "2.2", "3.1", "3.2", "3.3", "4.1", "5.1" })
	void a_process_that_does_just_enough_meets_every_requirement(String requirement) {
		assertThat(judged(requirement, enough())).isEqualTo("MET");
	}

	@ParameterizedTest
	@CsvSource({ "1.1, longestGapDays, 185", "2.2, repositoryUpdates, 1", "3.1, noticeDays, 13", "3.2, outreachActivities, 0",
			"3.3, consultationDays, 13", "4.1, answeredPercent, 99", "5.1, meetingsInWorstYear, 1" })
	void one_less_than_enough_misses_only_its_own_requirement(String requirement, String fact, int amount) {
		var facts = enough();
		facts.put(fact, amount);

		for (var other : new String[] { "1.1", "2.1", "2.2", "3.1", "3.2", "3.3", "4.1", "5.1" }) {
			assertThat(judged(other, facts)).as(other).isEqualTo(other.equals(requirement) ? "NOT_MET" : "MET");
		}
	}

	@ParameterizedTest
	@CsvSource({ "1.1, rulesPublic", "2.1, websitePublic" })
	void what_is_not_public_does_not_count(String requirement, String fact) {
		var facts = enough();
		facts.put(fact, false);

		assertThat(judged(requirement, facts)).isEqualTo("NOT_MET");
	}

	@Test
	void a_timeline_that_was_never_published_is_not_met() {
		var facts = enough();
		facts.put("noticeDays", null);

		assertThat(judged("3.1", facts)).isEqualTo("NOT_MET");
	}

	private static Object judged(String requirement, Map<String, Object> facts) {
		var asked = new HashMap<>(facts);
		asked.put("requirement", requirement);
		return TABLE.matches(asked).get(0).get("result");
	}

	private static Map<String, Object> enough() {
		return new HashMap<>(Map.of("longestGapDays", 184, "rulesPublic", true, "websitePublic", true, "repositoryUpdates", 2,
				"noticeDays", 14, "outreachActivities", 1, "consultationDays", 14, "answeredPercent", 100, "meetingsInWorstYear", 2));
	}

}
