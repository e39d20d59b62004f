package org.tripartita.opencall.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripartita.opencall.process.CallWalk.CONVENER;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.identity.Accounts;
import org.tripartita.identity.NewAccount;
import org.tripartita.identity.Role;
import org.tripartita.opencall.CallConduct.Conducted;
import org.tripartita.opencall.CallEvaluation.Finished;
import org.tripartita.opencall.PanelScoring.Scored;
import org.tripartita.opencall.PanelSubstitution.Substitute;
import org.tripartita.opencall.Panelist;

/** Nobody answers for an excused member, and a panel that is too small is said and completed in public (R2.4, E2d). */
class PanelSubstitutionProcessTest extends OpenCallRoom {

	private static final String SCORING = "userTask_scoreCandidates@";

	private static final String COMPLETING = "userTask_completePanel@organo-garante";

	@Autowired
	private Accounts accounts;

	@BeforeEach
	void a_second_account_of_civil_society() {
		accounts.open(new NewAccount(account("segunda"), "Segunda cuenta", account("segunda") + "@example.org", "una clave de prueba", Role.SOCIEDAD_CIVIL,
				exercise.territoryCode(), "Red de colectivos", LocalDate.of(2015, 1, 1)));
	}

	@Test
	void the_task_of_an_excused_member_falls_away_and_nobody_else_has_to_close_it() {
		toThePanel(List.of("gobierno", "sociedad-civil", "segunda"), "Primera");
		givesPoints("segunda");
		assertThat(call.waiting()).containsExactly(SCORING + "gobierno", SCORING + "sociedad-civil");
		excuse("sociedad-civil");

		assertThat(call.waiting()).containsExactly(SCORING + "gobierno");
		givesPoints("gobierno");
		call.answer("userTask_scoreCandidates", "gobierno", Map.of("complete", true));
		assertThat(call.waiting()).containsExactly("userTask_evaluateApplications@organo-garante");
	}

	@Test
	void a_panel_that_lost_a_sector_is_completed_by_a_substitute_who_is_named_in_public() {
		toThePanel(List.of("gobierno", "sociedad-civil"), "Primera");
		var left = member("sociedad-civil");
		givesPoints("gobierno");
		excuse("sociedad-civil");
		assertThat(call.waiting()).containsExactly(COMPLETING);
		assertThat(walk.sentToBrowser(walk.task(exercise.id(), "userTask_completePanel", CONVENER)))
			.containsEntry("situation", "Integrantes con que se publicó el panel: **2**. Pueden calificar ahora: **1**.")
			.containsEntry("excused", "Dirección sociedad-civil, Institución de prueba");
		assertThat(call.refused("userTask_completePanel", substitution("sociedad-civil"))).isNotBlank();
		call.answer("userTask_completePanel", CONVENER, substitution("segunda"));

		assertThat(call.waiting()).containsExactly(SCORING + "sociedad-civil");
		assertThat(calls.find(call.callId()).orElseThrow().panel()).extracting(Panelist::organisation)
			.containsExactly("Institución de prueba", "Institución de prueba", "Red de colectivos");
		assertThat(calls.substitutes(call.callId()).values()).containsExactly(new Substitute(left.id(), "La propuso su sector."));
		assertThat(log()).anyMatch(text -> text.startsWith("En el panel, Coordinación (Red de colectivos) sustituye a Dirección sociedad-civil"));
		assertThat(evaluation.finish(call.callId(), clock.today(), "Panel.", "Paridad.")).isEqualTo(Finished.INCOMPLETE);
		assertThat(givesPoints("segunda")).isEqualTo(Scored.DONE);
		call.answer("userTask_scoreCandidates", "sociedad-civil", Map.of("complete", true));
		call.finishEvaluation();
		assertThat(calls.results(call.callId()).get(0).score()).isEqualByComparingTo("80.00");
	}

	@Test
	void those_who_are_left_go_on_by_a_public_decision_that_the_next_excuse_opens_again() {
		toThePanel(List.of("gobierno", "sociedad-civil", CONVENER), "Primera");
		excuse("sociedad-civil");
		call.answer("userTask_completePanel", CONVENER, goOn());
		assertThat(call.waiting()).containsExactly(SCORING + "gobierno", SCORING + CONVENER);
		assertThat(log()).anyMatch(text -> text.startsWith("El panel sigue con quienes quedan (2)"));
		excuse("gobierno");
		assertThat(call.waiting()).containsExactly(COMPLETING);
		call.answer("userTask_completePanel", CONVENER, goOn());

		assertThat(call.waiting()).containsExactly(SCORING + CONVENER);
	}

	@Test
	void whoever_was_excused_before_the_panel_began_is_replaced_first() {
		toThePanel(List.of("gobierno"), "Primera");
		excuse("gobierno");
		call.answer("userTask_completePanel", CONVENER, substitution("segunda"));

		assertThat(call.waiting()).as("its sector is still missing").containsExactly(COMPLETING);
		call.answer("userTask_completePanel", CONVENER, goOn());
		assertThat(call.waiting()).containsExactly(SCORING + "sociedad-civil");
	}

	private void excuse(String role) {
		assertThat(conduct.excuse(call.callId(), member(role).id(), "Declaró un conflicto de interés.", account(CONVENER))).isEqualTo(Conducted.DONE);
		walk.runJobs();
	}

	private Scored givesPoints(String role) {
		return panelGives(role, "Primera", 8, 8);
	}

	private Map<String, Object> substitution(String role) {
		return Map.of("choice", "SUBSTITUTE", "member", account(role), "office", "Coordinación", "reason", "La propuso su sector.");
	}

	private static Map<String, Object> goOn() {
		return Map.of("choice", "GO_ON", "reason", "Nadie más del sector puede calificar.");
	}

}
