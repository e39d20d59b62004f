package org.tripartita.actionplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PlanTableTest {

	private static final LocalDate START = LocalDate.of(2026, 1, 1);

	@Test
	void a_row_for_each_milestone_and_one_for_a_commitment_without() {
		var with = commitment("Con hitos");
		var steps = List.of(step(with, 1), step(with, 2));
		var csv = table(List.of(with, commitment("Sin hitos")), steps);
		assertThat(csv.split("\r\n")).hasSize(4);
		assertThat(csv).endsWith("\r\n");
	}

	@Test
	void what_a_spreadsheet_would_run_or_split_is_made_harmless() {
		var csv = table(List.of(commitment("=HYPERLINK(\"x\"), y")), List.of());
		assertThat(csv).contains(",\"'=HYPERLINK(\"\"x\"\"), y\",");
	}

	@Test
	void a_spreadsheet_knows_its_letters_and_people_its_words() {
		var lines = table(List.of(commitment("Agua a la vista")), List.of()).split("\r\n");
		assertThat(lines[0]).startsWith("\uFEFFIdentificador del compromiso,").contains(",Origen,", ",Problema público,").doesNotContain("_");
		assertThat(lines[1]).contains(",Cocreado en las mesas,Agua a la vista,", ",Transparencia; Innovación,").doesNotContain("COCREATED", "TRANSPARENCY");
	}

	@Test
	void a_plan_lasts_one_to_two_years_and_names_the_topics_it_leaves_out() {
		assertThat(plan(START.plusYears(1).minusDays(1)).lastsOneOrTwoYears()).isTrue();
		assertThat(plan(START.plusYears(1).minusDays(2)).lastsOneOrTwoYears()).isFalse();
		assertThat(plan(START.plusYears(2)).lastsOneOrTwoYears()).isTrue();
		assertThat(plan(START.plusYears(2).plusDays(1)).lastsOneOrTwoYears()).isFalse();
		assertThat(plan(START.plusYears(1)).missingTopics()).containsExactly(CrossCuttingTopic.RESOURCES,
				CrossCuttingTopic.ANTICORRUPTION, CrossCuttingTopic.AGENDA_2030);
		assertThat(plan(LocalDate.of(2027, 1, 1)).middle()).isEqualTo(LocalDate.of(2026, 7, 2));
	}

	private static String table(List<Commitment> commitments, List<Milestone> steps) {
		return new PlanTable(commitments, steps, ResourceBundle.getBundle("messages/actionplan")::getString).csv();
	}

	private static PlanContent plan(LocalDate end) {
		return new PlanContent("Plan", START, end, "", "", "", Set.of(CrossCuttingTopic.GENDER));
	}

	private static Commitment commitment(String name) {
		var draft = Drafts.whole().content();
		var content = new CommitmentContent(name, draft.publicProblem(), draft.commitmentText(), draft.howItSolves(),
				draft.axes(), draft.leadAgency(), true, draft.beneficiaries(), draft.startDate(), draft.endDate(),
				draft.indicator(), draft.baseline(), draft.target());
		return new Commitment(UUID.randomUUID(), UUID.randomUUID(), CommitmentOrigin.COCREATED, content, Instant.EPOCH);
	}

	private static Milestone step(Commitment commitment, int place) {
		return new Milestone(commitment.id(), place, new DraftMilestone("Hito " + place, START, "Tesorería", "Acta"));
	}

}
