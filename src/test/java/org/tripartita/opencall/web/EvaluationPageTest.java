package org.tripartita.opencall.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

import org.tripartita.opencall.ApplicationStatus;
import org.tripartita.workflow.RoleGroups;

class EvaluationPageTest extends CallPages {

	@Test
	void the_dossiers_are_for_the_convener_of_the_territory_only() throws Exception {
		received();
		walk.peopleOf("AGU");

		for (var stranger : List.of(account("gobierno"), "organo-garante.agu")) {
			assertThat(content(perform(get(workspace()).with(user(stranger)), 404))).doesNotContain(EMAIL, "Vecinas");
			perform(post(workspace()).with(user(stranger)).with(csrf()).param("elegible-" + candidate(), "NO")
				.param("motivo-" + candidate(), "Ajeno"), 404);
		}
		assertThat(content(perform(get(workspace()).with(user(convener())), 200))).contains(EMAIL, "Vecinas", "Trayectoria: 60 %")
			.doesNotContain("<script", "??");
		assertThat(evaluation.unjudged(call)).hasSize(1);
	}

	@Test
	void the_table_keeps_points_by_criterion_and_refuses_what_cannot_be_points() throws Exception {
		received();

		assertThat(content(table("SI", "", "11", "5", 422))).contains("números enteros de 0 a 10", "value=\"11\"");
		assertThat(content(table("NO", "", "", "", 422))).contains("Escribe por qué no cumple");
		assertThat(evaluation.unjudged(call)).hasSize(1);

		table("SI", "", "9", "", 302);
		assertThat(evaluation.dossiers(call).get(0).points()).containsExactly(9, null);
		table("SI", "", "9", "7", 302);
		assertThat(evaluation.dossiers(call).get(0).points()).containsExactly(9, 7);
	}

	@Test
	void the_table_says_which_applications_came_from_one_address_and_which_are_of_the_readers_own_institution() throws Exception {
		publishing.publish(call);
		var first = String.valueOf(send(application(UUID.randomUUID()), 302).getRedirectedUrl()).split("/")[2];
		assertThat(content(perform(get(workspace()).with(user(convener())), 200))).doesNotContain("Del mismo correo", "por la que tú actúas", "??");
		database.sql("update open_call_application set organisation = 'Institución de prueba' where folio = ?").param(first).update();
		send(application(UUID.randomUUID()), 302);

		assertThat(content(perform(get(workspace()).with(user(convener())), 200)))
			.contains("Del mismo correo llegó también: " + first, "Es de una institución por la que tú actúas").doesNotContain("??");
	}

	@Test
	void points_are_given_after_the_closing_and_until_the_result_only() throws Exception {
		publishing.publish(call);
		send(application(UUID.randomUUID()), 302);
		assertThat(content(table("SI", "", "9", "7", 422))).contains("no está abierta");
		pass();
		table("SI", "", "9", "7", 302);
		evaluation.finish(call, clock.today(), "Panel de tres cargos.", "Se cuidó la paridad.");
		evaluation.publishResult(call);

		table("NO", "Cambio tardío", "0", "0", 302);
		assertThat(calls.results(call)).singleElement().satisfies(one -> {
			assertThat(one.status()).isEqualTo(ApplicationStatus.RESERVE);
			assertThat(one.score()).isEqualByComparingTo("82.00");
		});
		assertThat(read(get(page()), 200)).contains("Vecinas organizadas", "82.00", "Panel de tres cargos.")
			.doesNotContain(EMAIL, "desde hace años", "??");
	}

	@Test
	void whose_mandate_ended_reads_no_dossier_any_more() throws Exception {
		received();
		mandateEndedYesterday(convener());

		assertThat(content(perform(get(workspace()).with(user(convener())), 404))).doesNotContain(EMAIL, "Vecinas");
		perform(get(workspace() + "/conduccion").with(user(convener())), 404);
		table("NO", "Tarde", "", "", 404);
		assertThat(evaluation.unjudged(call)).hasSize(1);
	}

	private String account(String role) {
		return RoleGroups.of(role, exercise.territoryCode().toLowerCase(Locale.ROOT));
	}

	private void received() throws Exception {
		publishing.publish(call);
		send(application(UUID.randomUUID()), 302);
		pass();
	}

	private void pass() {
		clock.moveTo(calls.find(call).orElseThrow().window().closesAt());
		publishing.close(call);
	}

	private String workspace() {
		return "/espacio/convocatorias/" + call;
	}

	private String convener() {
		return account("organo-garante");
	}

	private UUID candidate() {
		return evaluation.dossiers(call).get(0).candidate().id();
	}

	private MockHttpServletResponse table(String eligible, String reason, String first, String second, int status) throws Exception {
		return perform(post(workspace()).with(user(convener()))
			.with(csrf())
			.param("elegible-" + candidate(), eligible)
			.param("motivo-" + candidate(), reason)
			.param("puntos-" + candidate() + "-0", first)
			.param("puntos-" + candidate() + "-1", second), status);
	}

}
