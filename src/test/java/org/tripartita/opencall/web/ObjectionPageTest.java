package org.tripartita.opencall.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import org.tripartita.identity.Sector;
import org.tripartita.opencall.CallEvaluation.Judgement;
import org.tripartita.opencall.CallObjections;
import org.tripartita.opencall.CallPublishing.Written;
import org.tripartita.opencall.CallPurpose;
import org.tripartita.opencall.Criterion;
import org.tripartita.opencall.DraftCall;
import org.tripartita.opencall.Seat;
import org.tripartita.workflow.RoleGroups;

/** Anybody says within the term that a result is wrong; what was written is not public. */
class ObjectionPageTest extends CallPages {

	@Autowired
	private CallObjections objections;

	@Test
	void an_objection_gets_a_folio_and_only_its_candidate_is_public() throws Exception {
		publishing.publish(call);
		assertThat(content(send(objection("No cumple.", "vecina@example.org"), 409))).contains("no se registró", "No cumple.");
		resultIsPublic();

		assertThat(read(get(page()), 200)).contains("Inconformarse con el resultado");
		assertThat(read(get(page() + "/inconformidades"), 200)).contains("Vecinas organizadas", "name=\"clave\"").doesNotContain("??");
		assertThat(content(send(objection("", "sin arroba"), 422))).contains("href=\"#texto\"", "no es una dirección de correo", "sin arroba");
		assertThat(content(send(objection("Tiene un convenio vigente.", "vecina@example.org"), 200))).contains("Tu folio es IN-");

		assertThat(read(get(page()), 200)).contains("sobre Vecinas organizadas (CV-", "): por resolver")
			.doesNotContain("convenio vigente", "vecina@example.org", "??");
	}

	@Test
	void one_second_late_is_refused_and_what_was_written_is_shown() throws Exception {
		resultIsPublic();
		clock.moveTo(calls.find(call).orElseThrow().objectionsUntil());

		assertThat(content(send(objection("Tiene un convenio vigente.", "vecina@example.org"), 409))).contains("no se registró", "Tiene un convenio vigente.");
		assertThat(objections.ofCall(call)).isEmpty();
	}

	@Test
	void a_form_that_was_used_for_another_call_keeps_what_was_written_and_can_be_sent_again() throws Exception {
		resultIsPublic();
		var used = UUID.randomUUID().toString();
		assertThat(content(send(objection("No cumple.", "vecina@example.org", used), 200))).contains("Tu folio es IN-");
		resultIsPublic();

		assertThat(content(send(objection("Tampoco cumple.", "vecina@example.org", used), 422)))
			.contains("ya se usó en otra convocatoria", "Tampoco cumple.")
			.doesNotContain("Tu folio", used, "??");
		assertThat(objections.ofCall(call)).isEmpty();
	}

	@Test
	void one_connection_sends_only_so_many_in_ten_minutes_and_keeps_what_it_wrote() throws Exception {
		resultIsPublic();
		for (int i = 0; i < ObjectionController.MOST_SENT; i++) {
			send(from("10.9.9.9", objection("", "vecina@example.org")), 422);
		}

		assertThat(content(send(from("10.9.9.9", objection("No cumple.", "vecina@example.org")), 429)))
			.contains("muchas inconformidades desde esta conexión", "No cumple.")
			.doesNotContain("??");
		assertThat(objections.ofCall(call)).isEmpty();
		send(from("10.9.9.8", objection("No cumple.", "vecina@example.org")), 200);
		clock.advance(Duration.ofMinutes(10));
		send(from("10.9.9.9", objection("No cumple.", "vecina@example.org")), 200);
	}

	private static MockHttpServletRequestBuilder from(String connection, MockHttpServletRequestBuilder request) {
		return request.with(sent -> {
			sent.setRemoteAddr(connection);
			return sent;
		});
	}

	private String convener() {
		return RoleGroups.of("organo-garante", exercise.territoryCode());
	}

	private void resultIsPublic() throws Exception {
		var draft = new DraftCall(exercise.id(), CallPurpose.SECRETARIAT_SEATS, "Bases.", "Requisitos.", "Radio.", "Aviso.",
				List.of(new Seat(Sector.CIVIL_SOCIETY, 1, "Organización local")), List.of(new Criterion("Trayectoria", 100)),
				DraftCall.Window.until(clock.today().plusDays(5), "El diálogo empieza pronto."), List.of(), List.of(), 5);
		call = ((Written.Ready) publishing.draft(draft)).callId();
		publishing.publish(call);
		send(application(UUID.randomUUID()), 302);
		clock.moveTo(calls.find(call).orElseThrow().window().closesAt());
		publishing.close(call);
		evaluation.judge(call, new Judgement(evaluation.unjudged(call).get(0).id(), true, null, List.of(8)), convener());
		evaluation.finish(call, clock.today(), "Panel de tres cargos.", "Se cuidó la paridad.");
		evaluation.publishResult(call);
		objections.open(call);
	}

	private MockHttpServletRequestBuilder objection(String text, String email) {
		return objection(text, email, UUID.randomUUID().toString());
	}

	private MockHttpServletRequestBuilder objection(String text, String email, String key) {
		var candidate = evaluation.dossiers(call).stream().findFirst().map(one -> one.candidate().id()).orElseGet(UUID::randomUUID);
		return post(page() + "/inconformidades").param("clave", key)
			.param("candidatura", candidate.toString())
			.param("texto", text)
			.param("correo", email);
	}

}
