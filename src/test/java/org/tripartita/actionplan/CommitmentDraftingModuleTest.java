package org.tripartita.actionplan;

import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.tripartita.actionplan.CommitmentState.DRAFT;
import static org.tripartita.actionplan.CommitmentState.PARKED;
import static org.tripartita.actionplan.CommitmentState.REJECTED;
import static org.tripartita.actionplan.CommitmentState.REWORK;
import static org.tripartita.actionplan.CommitmentState.SUBMITTED;

@ProductTest
class CommitmentDraftingModuleTest {

	@Autowired
	private Walk walk;

	@Autowired
	private TestClock clock;

	@Autowired
	private CommitmentDrafting drafting;

	@Autowired
	private Commitments commitments;

	private UUID exercise;

	private UUID topic;

	@BeforeEach
	void another_topic() {
		exercise = walk.exercise(clock.today().minusDays(60)).id();
		topic = UUID.randomUUID();
	}

	@Test
	void a_draft_is_kept_with_its_work_plan() {
		var id = drafting.draft(exercise, topic, Drafts.whole());
		assertThat(drafting.current(id)).isEqualTo(Drafts.whole());
		assertThat(commitments.get(id).state()).isEqualTo(DRAFT);
		assertThat(commitments.get(id).origin()).isEqualTo(CommitmentOrigin.COCREATED);
	}

	@Test
	void what_goes_back_to_the_table_is_mended_and_handed_to_the_secretariat() {
		var id = drafting.draft(exercise, topic, Drafts.blank());
		drafting.sendBack(id, "Le falta un indicador");
		assertThat(commitments.get(id)).extracting(Commitment::state, Commitment::stateReason)
			.containsExactly(REWORK, "Le falta un indicador");

		drafting.revise(id, Drafts.whole());
		assertThat(drafting.judge(id).shortfalls()).isEmpty();
		drafting.submit(id, LocalDate.of(2026, 1, 1));
		assertThat(drafting.ofTopic(topic)).singleElement().extracting(Commitment::state).isEqualTo(SUBMITTED);
	}

	@Test
	void a_revised_work_plan_replaces_the_earlier_one() {
		var id = drafting.draft(exercise, topic, Drafts.whole());
		var start = LocalDate.of(2026, 1, 1);
		var revised = Drafts.running(start, start.plusYears(1), new DraftMilestone("Uno", start.plusMonths(1), "A", "B"),
				new DraftMilestone("Dos", start.plusMonths(2), "A", "B"));
		drafting.revise(id, revised);
		assertThat(drafting.current(id)).isEqualTo(revised);
	}

	@Test
	void what_is_put_aside_or_ended_keeps_its_reason() {
		var parked = drafting.draft(exercise, topic, Drafts.whole());
		drafting.park(parked, "Sin presupuesto este año");
		var rejected = drafting.draft(exercise, topic, Drafts.blank());
		drafting.reject(rejected, "No responde a un problema público");
		assertThat(drafting.ofTopic(topic)).extracting(Commitment::state).containsExactlyInAnyOrder(PARKED, REJECTED);
		assertThat(drafting.ofTopic(topic)).extracting(Commitment::stateReason)
			.containsExactlyInAnyOrder("Sin presupuesto este año", "No responde a un problema público");
	}

	@Test
	void what_left_the_table_is_not_redrafted() {
		var id = drafting.draft(exercise, topic, Drafts.whole());
		drafting.submit(id, LocalDate.of(2026, 1, 1));
		assertThatIllegalStateException().isThrownBy(() -> drafting.revise(id, Drafts.whole()));
	}

}
