package org.tripartita.opencall.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

import org.tripartita.workflow.RoleGroups;

class ConveningPageTest extends CallPages {

	@Test
	void a_published_call_is_amended_in_public_by_its_convener_only() throws Exception {
		publishing.publish(call);
		walk.peopleOf("AGU");
		for (var stranger : new String[] { account("gobierno"), "organo-garante.agu" }) {
			perform(get(conduct()).with(user(stranger)), 404);
			amend(stranger, "Otra cosa", "Porque sí", 404);
		}
		assertThat(content(perform(get(conduct()).with(user(convener())), 200))).contains("Las bases publicadas no cambian").doesNotContain("??");
		assertThat(content(amend(convener(), "", "a".repeat(2001), 422))).contains("Hay algo por corregir", "href=\"#texto\"", "admite hasta 2000");
		amend(convener(), "La sesión informativa es el lunes. " + SCRIPT, "Lo pidieron las regiones.", 302);

		assertThat(read(get(page()), 200))
			.contains("Modificación 1", "La sesión informativa es el lunes.", "Motivo: Lo pidieron las regiones.", "Bases. ", "&lt;script&gt;")
			.doesNotContain("<script", "??");
	}

	@Test
	void whoever_convenes_finds_the_way_to_conduct_the_call_on_its_page_until_the_result() throws Exception {
		publishing.publish(call);
		clock.moveTo(calls.find(call).orElseThrow().window().closesAt());

		assertThat(content(perform(get(page()).with(user(convener())), 200))).contains(conduct(), "Conducir esta convocatoria").doesNotContain("??");
		assertThat(content(perform(get(page()).with(user(account("gobierno"))), 200))).doesNotContain(conduct());
		assertThat(read(get(page()), 200)).doesNotContain(conduct());
		cancel("La convocatoria nombraba otro municipio.", 302);
		assertThat(content(perform(get(page()).with(user(convener())), 200))).doesNotContain(conduct());
	}

	@Test
	void after_the_closing_nothing_is_amended() throws Exception {
		publishing.publish(call);
		clock.moveTo(calls.find(call).orElseThrow().window().closesAt());

		assertThat(content(amend(convener(), "Tarde", "Tarde", 422))).contains("ya no recibe postulaciones y no puede modificarse", ">Tarde</textarea>");
		assertThat(calls.amendments(call)).isEmpty();
	}

	@Test
	void a_cancelled_call_says_why_and_receives_no_more() throws Exception {
		publishing.publish(call);
		assertThat(content(cancel("", 422))).contains("href=\"#cancelacion\"", "falta responder");
		cancel("La convocatoria nombraba otro municipio.", 302);

		assertThat(read(get(page()), 200)).contains("Se canceló antes de su resultado.", "Motivo: La convocatoria nombraba otro municipio.")
			.doesNotContain("name=\"motivation\"", "??");
		assertThat(content(cancel("Otra vez", 422))).contains("no puede cancelarse");
	}

	private MockHttpServletResponse cancel(String reason, int status) throws Exception {
		return perform(post("/espacio/convocatorias/" + call + "/cancelacion").with(user(convener()))
			.with(csrf())
			.param("cancelacion", reason), status);
	}

	private MockHttpServletResponse amend(String who, String text, String reason, int status) throws Exception {
		return perform(post("/espacio/convocatorias/" + call + "/modificaciones").with(user(who))
			.with(csrf())
			.param("texto", text)
			.param("motivo", reason), status);
	}

	private String conduct() {
		return "/espacio/convocatorias/" + call + "/conduccion";
	}

	private String convener() {
		return account("organo-garante");
	}

	private String account(String role) {
		return RoleGroups.of(role, exercise.territoryCode().toLowerCase(Locale.ROOT));
	}

}
