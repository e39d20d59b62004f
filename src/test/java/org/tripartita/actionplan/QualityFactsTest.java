package org.tripartita.actionplan;

import java.time.LocalDate;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.tripartita.actionplan.QualityFacts.Shortfall;

import static org.assertj.core.api.Assertions.assertThat;

class QualityFactsTest {

	private static final LocalDate START = LocalDate.of(2026, 1, 1);

	@Test
	void a_whole_draft_lacks_nothing() {
		assertThat(QualityFacts.of(Drafts.whole()).shortfalls()).isEmpty();
	}

	@Test
	void an_empty_draft_lacks_everything() {
		assertThat(QualityFacts.of(Drafts.blank()).shortfalls()).containsExactly(Shortfall.values());
	}

	@Test
	void innovation_alone_does_not_serve_openness() {
		var draft = Drafts.with(Drafts.whole(), Set.of(OpennessAxis.INNOVATION));
		assertThat(QualityFacts.of(draft).shortfalls()).containsExactly(Shortfall.OPENNESS);
	}

	@Test
	void two_years_are_the_longest_a_commitment_lasts() {
		assertThat(QualityFacts.of(lasting(START.plusYears(2))).timeBound()).isTrue();
		assertThat(QualityFacts.of(lasting(START.plusYears(2).plusDays(1))).timeBound()).isFalse();
	}

	@Test
	void a_milestone_lies_within_its_commitment() {
		var late = Drafts.running(START, START.plusYears(1), milestone(START.plusYears(1).plusDays(1), "Actas"));
		assertThat(QualityFacts.of(late).shortfalls()).containsExactly(Shortfall.TIME);
	}

	@Test
	void a_milestone_without_means_of_verification_cannot_be_verified() {
		var blind = Drafts.running(START, START.plusYears(1), milestone(START.plusMonths(3), " "));
		assertThat(QualityFacts.of(blind).shortfalls()).containsExactly(Shortfall.VERIFICATION);
		assertThat(QualityFacts.of(Drafts.running(START, START.plusYears(1))).shortfalls())
			.containsExactly(Shortfall.VERIFICATION);
	}

	@Test
	void the_inputs_of_the_table_have_the_names_of_the_facts() {
		var facts = QualityFacts.of(Drafts.whole());
		assertThat(facts.asVariables().keySet()).extracting(Object::toString)
			.containsExactly("problemStated", "specific", "resultMeasured", "agencyAccepts", "servesOpenness", "timeBound",
					"verifiable", "beneficiariesNamed");
	}

	private static DraftCommitment lasting(LocalDate end) {
		return Drafts.running(START, end, milestone(START.plusMonths(3), "Actas publicadas"));
	}

	private static DraftMilestone milestone(LocalDate end, String means) {
		return new DraftMilestone("Primer hito", end, "Tesorería", means);
	}

}
