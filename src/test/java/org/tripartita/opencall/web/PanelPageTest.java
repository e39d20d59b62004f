package org.tripartita.opencall.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

import org.tripartita.identity.Sector;
import org.tripartita.opencall.CallEvaluation.Judgement;
import org.tripartita.opencall.CallPublishing.Written;
import org.tripartita.opencall.CallPurpose;
import org.tripartita.opencall.Criterion;
import org.tripartita.opencall.DraftCall;
import org.tripartita.opencall.Nominee;
import org.tripartita.opencall.Seat;
import org.tripartita.workflow.RoleGroups;

/** Each member of a panel has a sheet that nobody else sees. */
class PanelPageTest extends CallPages {

	private UUID candidate;

	@BeforeEach
	void an_eligible_candidate_before_a_panel_of_two() throws Exception {
		var draft = new DraftCall(exercise.id(), CallPurpose.SECRETARIAT_SEATS, "Bases.", "Requisitos.", "Radio.", "Aviso.",
				List.of(new Seat(Sector.CIVIL_SOCIETY, 1, "Organización local")), List.of(new Criterion("Trayectoria", 60), new Criterion("Diálogo", 40)),
				DraftCall.Window.until(clock.today().plusDays(5), "El diálogo empieza pronto."), List.of(),
				List.of(new Nominee(account("gobierno"), "Dirección"), new Nominee(account("sociedad-civil"), "Coordinación")), 0);
		call = ((Written.Ready) publishing.draft(draft)).callId();
		publishing.publish(call);
		send(application(UUID.randomUUID()), 302);
		clock.moveTo(calls.find(call).orElseThrow().window().closesAt());
		publishing.close(call);
		candidate = evaluation.unjudged(call).get(0).id();
		evaluation.judge(call, new Judgement(candidate, true, null, List.of()), account("organo-garante"));
	}

	@Test
	void a_member_gives_points_that_no_other_member_sees_and_nobody_else_has_a_sheet() throws Exception {
		assertThat(content(perform(get(sheet()).with(user(account("gobierno"))), 200))).contains("Vecinas organizadas", "Trayectoria: 60 %")
			.doesNotContain(EMAIL, "<script", "??");
		assertThat(content(score("gobierno", "9", "", "", 422))).contains("número entero de 0 a 10 en cada criterio", "value=\"9\"");
		assertThat(content(score("gobierno", "9", "11", "", 422))).contains("número entero de 0 a 10");
		score("gobierno", "9", "7", "", 302);

		assertThat(content(perform(get(sheet()).with(user(account("gobierno"))), 200))).contains("value=\"9\"", "value=\"7\"");
		assertThat(content(perform(get(sheet()).with(user(account("sociedad-civil"))), 200))).doesNotContain("value=\"9\"", "value=\"7\"");
		for (var stranger : List.of("organo-garante", "facilitacion")) {
			perform(get(sheet()).with(user(account(stranger))), 404);
			score(stranger, "1", "1", "", 404);
		}
		assertThat(content(perform(get("/espacio/convocatorias/" + call).with(user(account("organo-garante"))), 200)))
			.contains("los puntos los da el panel publicado")
			.doesNotContain("califica cada criterio", "value=\"9\"", "puntos-" + candidate);
	}

	@Test
	void whose_sheet_waits_finds_it_on_the_page_of_the_call_and_on_the_own_account() throws Exception {
		for (var address : List.of(page(), "/mi-cuenta")) {
			assertThat(content(perform(get(address).with(user(account("gobierno"))), 200))).contains("href=\"" + sheet() + "\"");
			assertThat(content(perform(get(address).with(user(account("organo-garante"))), 200))).doesNotContain(sheet());
		}
		assertThat(content(perform(get(page()), 200))).doesNotContain(sheet());
		score("gobierno", "9", "7", "", 302);

		assertThat(content(perform(get("/mi-cuenta").with(user(account("gobierno"))), 200))).doesNotContain(sheet());
		assertThat(content(perform(get(page()).with(user(account("gobierno"))), 200))).as("it can be changed").contains(sheet());
	}

	@Test
	void a_conflict_is_declared_instead_of_points_and_a_complete_panel_changes_nothing() throws Exception {
		score("gobierno", "", "", "Trabajé en esa organización.", 302);
		score("sociedad-civil", "8", "8", "", 302);

		assertThat(content(score("sociedad-civil", "1", "1", "", 422))).contains("el panel ya está completo");
		assertThat(content(perform(get(sheet()).with(user(account("gobierno"))), 200))).contains("Trabajé en esa organización.",
				"los puntos quedaron fijos");
	}

	@Test
	void points_and_a_conflict_are_not_taken_together_but_a_conflict_after_points_is() throws Exception {
		assertThat(content(score("gobierno", "9", "7", "Trabajé en esa organización.", 422))).contains("Con un conflicto de interés no se califica",
				"value=\"9\"", "Trabajé en esa organización.");
		score("gobierno", "9", "7", "", 302);
		score("gobierno", "9", "7", "Trabajé en esa organización.", 302);
		assertThat(content(perform(get(sheet()).with(user(account("gobierno"))), 200))).contains("Trabajé en esa organización.");
	}

	@Test
	void whose_mandate_ended_has_no_sheet_any_more() throws Exception {
		score("gobierno", "9", "7", "", 302);
		mandateEndedYesterday(account("gobierno"));

		perform(get(sheet()).with(user(account("gobierno"))), 404);
		score("gobierno", "1", "1", "", 404);
		perform(get(sheet()).with(user(account("sociedad-civil"))), 200);
	}

	@Test
	void nothing_is_scored_in_a_call_that_was_cancelled() throws Exception {
		perform(post("/espacio/convocatorias/" + call + "/cancelacion").with(user(account("organo-garante"))).with(csrf())
			.param("cancelacion", "Las bases tenían un error."), 302);

		score("gobierno", "9", "7", "", 422);
		assertThat(scores()).isZero();
	}

	@Test
	void nothing_is_scored_nor_conducted_while_the_exercise_is_suspended() throws Exception {
		whileSuspended(() -> {
			assertThat(content(score("gobierno", "9", "7", "", 409))).contains("El ejercicio está suspendido porque nadie ejerce", "vuelves atrás")
				.doesNotContain("??");
			for (var address : List.of("", "/modificaciones", "/cancelacion")) {
				perform(post("/espacio/convocatorias/" + call + address).with(user(account("organo-garante"))).with(csrf())
					.param("cancelacion", "Un motivo."), 409);
			}
			perform(get(sheet()).with(user(account("gobierno"))), 200);
		});
		assertThat(scores()).isZero();
		score("gobierno", "9", "7", "", 302);
		assertThat(scores()).isEqualTo(2);
	}

	private int scores() {
		return database.sql("select count(*) from open_call_panel_score where application_id = ?").param(candidate).query(Integer.class).single();
	}

	private MockHttpServletResponse score(String role, String first, String second, String conflict, int status) throws Exception {
		return perform(post(sheet()).with(user(account(role)))
			.with(csrf())
			.param("puntos-" + candidate + "-0", first)
			.param("puntos-" + candidate + "-1", second)
			.param("conflicto-" + candidate, conflict), status);
	}

	private String sheet() {
		return "/espacio/convocatorias/" + call + "/panel";
	}

	private String account(String role) {
		return RoleGroups.of(role, exercise.territoryCode().toLowerCase(Locale.ROOT));
	}

}
