package org.tripartita.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** What Java asks a decision, here the deadlines (design: due dates come from a table), is answered by its facts alone. */
class DecisionTableTest {

	private final DecisionTable deadlines = new DecisionTable("deadlines");

	@Test
	void each_question_is_put_to_the_table_once() {
		var reception = deadlines.rule(task("callReception"));
		assertThat(deadlines.rule(task("userTask_captureAnswers"))).isNotEqualTo(reception);
		assertThat(deadlines.rule(task("callReception"))).isSameAs(reception);
	}

	@Test
	void who_asks_may_use_the_facts_again() {
		var facts = task("callReception");
		var before = deadlines.rule(facts);
		facts.put("task", "userTask_captureAnswers");
		assertThat(deadlines.rule(facts)).isNotEqualTo(before);
		assertThat(deadlines.rule(task("callReception"))).isEqualTo(before);
	}

	@Test
	void nobody_changes_an_answer_for_the_next_one() {
		var answer = deadlines.rule(task("callReception"));
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> answer.put("days", 1));
	}

	@Test
	void facts_that_no_rule_is_about_are_an_error() {
		assertThatIllegalStateException().isThrownBy(() -> new DecisionTable("stall-classification").rule(Map.of()));
	}

	private static Map<String, Object> task(String name) {
		var facts = new HashMap<String, Object>();
		facts.put("task", name);
		facts.put("model", null);
		return facts;
	}

}
