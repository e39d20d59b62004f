package org.tripartita.opencall.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tripartita.opencall.process.CallWalk.CONVENER;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.identity.Accounts;
import org.tripartita.identity.EndReason;
import org.tripartita.identity.MandateChange;
import org.tripartita.identity.Mandates;
import org.tripartita.identity.NewAccount;
import org.tripartita.identity.NewMandate;
import org.tripartita.identity.Role;
import org.tripartita.identity.Sector;
import org.tripartita.opencall.CallPurpose;
import org.tripartita.opencall.Panelist;

/** Whoever of a panel loses the mandate gives no points any more, nobody waits for its task, and that is public (R2.4, 7.5). */
class PanelMandatesProcessTest extends OpenCallRoom {

	private static final String SCORING = "userTask_scoreCandidates@";

	private static final String COMPLETING = "userTask_completePanel@organo-garante";

	@Autowired
	private Accounts accounts;

	@Autowired
	private Mandates mandates;

	@BeforeEach
	void a_second_account_of_civil_society() {
		accounts.open(new NewAccount(account("segunda"), "Segunda cuenta", account("segunda") + "@example.org", "una clave de prueba", Role.SOCIEDAD_CIVIL,
				exercise.territoryCode(), "Red de colectivos", LocalDate.of(2015, 1, 1)));
	}

	@Test
	void its_task_falls_away_in_public_and_a_panel_that_lost_a_sector_is_completed() {
		toThePanel(List.of("gobierno", "sociedad-civil"), "Primera");
		ends("sociedad-civil", Role.SOCIEDAD_CIVIL);

		awaits(COMPLETING);
		assertThat(log()).anyMatch(text -> text.startsWith("Dejó el panel Dirección sociedad-civil (Institución de prueba)"));
		assertThat(walk.sentToBrowser(walk.task(exercise.id(), "userTask_completePanel", CONVENER)))
			.containsEntry("excused", "Dirección sociedad-civil, Institución de prueba");
		call.answer("userTask_completePanel", CONVENER, Map.of("choice", "SUBSTITUTE", "member", account("segunda"), "office", "Coordinación",
				"reason", "La propuso su sector."));
		assertThat(call.waiting()).containsExactly(SCORING + "gobierno", SCORING + "sociedad-civil");
	}

	@Test
	void what_it_gave_while_it_had_the_mandate_counts_and_nobody_takes_its_place() {
		toThePanel(List.of("gobierno", "sociedad-civil"), "Primera");
		panelGives("gobierno", "Primera", 10, 10);
		ends("gobierno", Role.GOBIERNO);

		awaits(SCORING + "sociedad-civil");
		panelGives("sociedad-civil", "Primera", 8, 8);
		call.answer("userTask_scoreCandidates", "sociedad-civil", Map.of("complete", true));
		call.finishEvaluation();
		assertThat(calls.results(call.callId()).get(0).score()).isEqualByComparingTo("90.00");
	}

	@Test
	void whoever_has_a_mandate_again_has_the_task_again() {
		toThePanel(List.of("gobierno", "sociedad-civil", "segunda"), "Primera");
		ends("gobierno", Role.GOBIERNO);
		awaits(COMPLETING);
		call.answer("userTask_completePanel", CONVENER, Map.of("choice", "GO_ON", "reason", "Nadie más del sector puede calificar."));
		assertThat(call.waiting()).containsExactly(SCORING + "sociedad-civil");
		assertThat(mandates.give(new NewMandate(account("gobierno"), Role.GOBIERNO, exercise.territoryCode(), "Institución de prueba", "Oficio 3",
				null, null, clock.today(), null), "administracion")).isInstanceOf(MandateChange.Recorded.class);

		awaits(SCORING + "gobierno", SCORING + "sociedad-civil");
		assertThat(log()).anyMatch(text -> text.startsWith("Vuelve al panel Dirección gobierno"));
	}

	@Test
	void a_mandate_that_ends_while_the_call_receives_is_said_and_the_panel_is_completed_when_it_begins() {
		enter(CallPurpose.SECRETARIAT_SEATS);
		call.publish(withPanel("gobierno", "sociedad-civil"));
		call.applies(Sector.CIVIL_SOCIETY, "Primera");
		ends("gobierno", Role.GOBIERNO);
		await().until(() -> log().stream().anyMatch(text -> text.startsWith("Dejó el panel Dirección gobierno")));
		call.windowPasses();
		finds("Primera", true);
		call.answer("userTask_reviewEligibility", CONVENER, Map.of("reviewed", true));

		assertThat(call.waiting()).containsExactly(COMPLETING);
		assertThat(calls.find(call.callId()).orElseThrow().panel()).as("what was published stays").extracting(Panelist::office)
			.containsExactly("Dirección gobierno", "Dirección sociedad-civil");
	}

	private void ends(String role, Role held) {
		mandates.end(account(role), held, exercise.territoryCode(), clock.today().minusDays(1), EndReason.REMOVED, "administracion");
	}

	/** The panel hears of it a moment later. */
	private void awaits(String... tasks) {
		await().until(() -> call.waiting().equals(List.of(tasks)));
	}

}
