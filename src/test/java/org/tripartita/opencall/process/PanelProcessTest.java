package org.tripartita.opencall.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripartita.opencall.process.CallWalk.CONVENER;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.identity.Sector;
import org.tripartita.opencall.CallEvaluation.Judgement;
import org.tripartita.opencall.CallMarks;
import org.tripartita.opencall.CallPurpose;
import org.tripartita.opencall.Candidate;
import org.tripartita.opencall.PanelScoring.Scored;
import org.tripartita.record.DocumentKind;
import org.tripartita.record.Visibility;

/** Several members of a panel give points, each alone (R2.4). */
class PanelProcessTest extends OpenCallRoom {

	private static final Map<String, Object> REVIEWED = Map.of("reviewed", true);

	private static final Map<String, Object> COMPLETE = Map.of("complete", true);

	@Autowired
	private CallMarks marks;

	@Test
	void the_panel_scores_only_after_eligibility_and_the_average_of_its_members_counts() {
		candidates("Primera", "Segunda");
		assertThat(walk.refused(exercise.id(), "userTask_reviewEligibility", CONVENER, REVIEWED)).startsWith("Falta resolver la elegibilidad");
		assertThat(panelGives("gobierno", "Primera", 9, 9)).isEqualTo(Scored.CLOSED);
		findEligible();
		call.answer("userTask_reviewEligibility", CONVENER, REVIEWED);

		assertThat(call.waiting()).containsExactlyInAnyOrder("userTask_scoreCandidates@gobierno", "userTask_scoreCandidates@sociedad-civil");
		assertThat(walk.sentToBrowser(walk.task(exercise.id(), "userTask_scoreCandidates", "sociedad-civil")).get("pending"))
			.isEqualTo("Dirección sociedad-civil (" + member("sociedad-civil").organisation() + ")");
		panelGives("gobierno", "Primera", 10, 10);
		panelGives("gobierno", "Segunda", 9, 9);
		assertThat(walk.refused(exercise.id(), "userTask_scoreCandidates", "sociedad-civil", COMPLETE)).startsWith("Falta completar la hoja");
		call.answer("userTask_scoreCandidates", "gobierno", COMPLETE);
		panelGives("sociedad-civil", "Primera", 5, 5);
		panelGives("sociedad-civil", "Segunda", 8, 7);
		assertThat(panelGives("gobierno", "Primera", 0, 0)).as("a complete panel").isEqualTo(Scored.CLOSED);
		call.answer("userTask_scoreCandidates", "sociedad-civil", COMPLETE);
		call.finishEvaluation();

		assertThat(calls.results(call.callId())).extracting(Candidate::organisation).containsExactly("Segunda", "Primera");
		assertThat(calls.results(call.callId()).get(0).score()).isEqualByComparingTo("83.00");
		assertThat(calls.results(call.callId()).get(1).score()).isEqualByComparingTo("75.00");
	}

	@Test
	void nobody_scores_the_own_organisation_nor_where_a_conflict_was_declared() {
		candidates("Primera");
		var own = member("sociedad-civil").organisation();
		reopenFor(own);
		findEligible();
		call.answer("userTask_reviewEligibility", CONVENER, REVIEWED);

		assertThat(panelGives("sociedad-civil", own, 10, 10)).isEqualTo(Scored.OWN);
		assertThat(scoring.score(call.callId(), member("sociedad-civil"), candidate("Primera"), List.of(), "Trabajé ahí hasta enero."))
			.isEqualTo(Scored.DONE);
		assertThat(panelGives("gobierno", own, 4, 4)).as("both members act for it").isEqualTo(Scored.OWN);
		evaluation.judge(call.callId(), new Judgement(candidate(own), true, null, List.of(4, 4)), account(CONVENER));
		assertThat(panelGives("gobierno", "Primera", 7, 11)).isEqualTo(Scored.POINTS);
		assertThat(panelGives("gobierno", "Primera", 7)).isEqualTo(Scored.POINTS);
		assertThat(panelGives("gobierno", "Primera", 7, 7)).isEqualTo(Scored.DONE);
		call.answer("userTask_scoreCandidates", "gobierno", COMPLETE);
		call.answer("userTask_scoreCandidates", "sociedad-civil", COMPLETE);
		call.finishEvaluation();

		assertThat(calls.results(call.callId())).extracting(Candidate::organisation).containsExactly("Primera", own);
		assertThat(calls.results(call.callId()).get(0).score()).isEqualByComparingTo("70.00");
	}

	@Test
	void where_a_panel_was_published_the_convener_gives_no_points_but_for_whom_nobody_of_it_may_score() {
		candidates("Primera", "Segunda");
		call.judgeAll(10);
		assertThat(evaluation.dossiers(call.callId())).allSatisfy(one -> assertThat(one.points()).containsOnlyNulls());
		call.answer("userTask_reviewEligibility", CONVENER, REVIEWED);
		for (var role : List.of("gobierno", "sociedad-civil")) {
			panelGives(role, "Segunda", 6, 6);
			scoring.score(call.callId(), member(role), candidate("Primera"), List.of(), "Compartimos un proyecto.");
			call.answer("userTask_scoreCandidates", role, COMPLETE);
		}
		assertThat(call.refused("userTask_evaluateApplications", CallWalk.finished(clock.today()))).startsWith("Falta resolver");
		evaluation.judge(call.callId(), new Judgement(candidate("Primera"), true, null, List.of(9, 9)), account(CONVENER));
		call.finishEvaluation();

		assertThat(calls.results(call.callId())).extracting(Candidate::organisation).containsExactly("Primera", "Segunda");
		assertThat(marks.of(call.callId()).get(candidate("Primera"))).endsWith("Nadie del panel pudo calificarla: los puntos los dio quien convoca.");
		assertThat(marks.of(call.callId()).get(candidate("Segunda"))).endsWith("Promedio de 2 integrantes del panel.");
		assertThat(actas.ofExercise(exercise.id(), Visibility.PUBLIC)).filteredOn(one -> one.kind() == DocumentKind.CALL_RESULT)
			.singleElement()
			.satisfies(one -> assertThat(actas.canonicalJson(one.id()).orElseThrow()).contains("Nadie del panel pudo calificarla"));
	}

	private void candidates(String... organisations) {
		enter(CallPurpose.SECRETARIAT_SEATS);
		call.publish(withPanel("gobierno", "sociedad-civil"));
		for (var organisation : organisations) {
			call.applies(Sector.CIVIL_SOCIETY, organisation);
		}
		if (organisations.length > 1) {
			call.windowPasses();
		}
	}

	/** One more applies before the window passes. */
	private void reopenFor(String organisation) {
		call.applies(Sector.CIVIL_SOCIETY, organisation);
		call.windowPasses();
	}

	private void findEligible() {
		evaluation.unjudged(call.callId())
			.forEach(one -> evaluation.judge(call.callId(), new Judgement(one.id(), true, null, List.of()), account(CONVENER)));
	}

}
