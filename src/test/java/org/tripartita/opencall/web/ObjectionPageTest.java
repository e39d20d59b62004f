package org.tripartita.opencall.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

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

		assertThat(read(get(page()), 200)).contains("sobre Vecinas organizadas: por resolver")
			.doesNotContain("convenio vigente", "vecina@example.org", "??");
	}

	@Test
	void one_second_late_is_refused_and_what_was_written_is_shown() throws Exception {
		resultIsPublic();
		clock.moveTo(calls.find(call).orElseThrow().objectionsUntil());

		assertThat(content(send(objection("Tiene un convenio vigente.", "vecina@example.org"), 409))).contains("no se registró", "Tiene un convenio vigente.");
		assertThat(objections.ofCall(call)).isEmpty();
	}

	private void resultIsPublic() throws Exception {
		var draft = new DraftCall(exercise.id(), CallPurpose.SECRETARIAT_SEATS, "Bases.", "Requisitos.", "Radio.", "Aviso.",
				List.of(new Seat(Sector.CIVIL_SOCIETY, 1, "Organización local")), List.of(new Criterion("Trayectoria", 100)),
				DraftCall.Window.until(clock.today().plusDays(5)), List.of(), List.of(), 5);
		call = ((Written.Ready) publishing.draft(draft)).callId();
		publishing.publish(call);
		send(application(UUID.randomUUID()), 302);
		clock.moveTo(calls.find(call).orElseThrow().window().closesAt());
		publishing.close(call);
		evaluation.judge(call, new Judgement(evaluation.unjudged(call).get(0).id(), true, null, List.of(8)));
		evaluation.finish(call, clock.today(), "Panel de tres cargos.", "Se cuidó la paridad.");
		evaluation.publishResult(call);
		objections.open(call);
	}

	private MockHttpServletRequestBuilder objection(String text, String email) {
		var candidate = evaluation.dossiers(call).stream().findFirst().map(one -> one.candidate().id()).orElseGet(UUID::randomUUID);
		return post(page() + "/inconformidades").param("clave", UUID.randomUUID().toString())
			.param("candidatura", candidate.toString())
			.param("texto", text)
			.param("correo", email);
	}

}
