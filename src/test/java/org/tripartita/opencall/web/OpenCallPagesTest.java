package org.tripartita.opencall.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.opencall.CallEvaluation.Judgement;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.Visibility;
import org.tripartita.territory.SpokenHour;
import org.tripartita.territory.TerritoryZones;
import org.tripartita.workflow.SpokenDay;

class OpenCallPagesTest extends CallPages {

	@Autowired
	private ActaRegister actas;

	@Autowired
	private SpokenHour hours;

	@Autowired
	private TerritoryZones zones;

	@Test
	void a_draft_is_nobodys_page() throws Exception {
		assertThat(read(get(page()), 404)).contains("No encontramos esta página");
		publishing.publish(call);
		assertThat(read(get(page()), 200)).contains("name=\"motivation\"");
	}

	@Test
	void anybody_reads_the_call_applies_without_script_and_gets_a_receipt_without_personal_data() throws Exception {
		publishing.publish(call);

		assertThat(read(get(page()), 200)).contains("Resultado esperado", "A más tardar el ", "name=\"_csrf\"", "Motivo del plazo", "El diálogo empieza pronto.", "Trayectoria: 60 %", "Sociedad civil: 1.", "&lt;script&gt;")
			.doesNotContain("<script", "??", "value=\"gobierno\"");
		var receipt = send(application(UUID.randomUUID()), 302).getRedirectedUrl();

		assertThat(receipt).startsWith("/recibos/CV-");
		assertThat(read(get(receipt), 200)).contains("el resultado aún no se publica", receivedHere())
			.doesNotContain(EMAIL, "??");
		assertThat(read(get("/recibos/" + receipt.split("/")[2]), 200)).as("whoever knows the folio alone")
			.doesNotContain(EMAIL, "Vecinas", "desde hace años", "??");
		assertThat(evaluation.dossiers(call)).singleElement()
			.satisfies(dossier -> assertThat(dossier.contactEmail()).isEqualTo(EMAIL));
	}

	/** The day and the hour in the zone of the territory. */
	private String receivedHere() {
		var there = clock.instant().atZone(zones.of(exercise.territoryCode()));
		return SpokenDay.of(there.toLocalDate()) + ", " + hours.of(there.toLocalTime(), exercise.territoryCode());
	}

	@Test
	void an_hour_of_reception_is_that_of_the_territory_and_one_on_paper_has_none() throws Exception {
		publishing.publish(call);
		database.sql("update exercise set territory_code = 'SON' where id = ?").param(exercise.id()).update();
		try {
			var own = String.valueOf(send(application(UUID.randomUUID()), 302).getRedirectedUrl());
			var folio = own.split("/")[2];
			assertThat(read(get(own), 200)).contains(" h (hora de Sonora)").doesNotContain("??");
			assertThat(read(get("/recibos/" + folio), 200)).contains(" h (hora de Sonora)");
			database.sql("update open_call_application set recorded_by = 'garante' where folio = ?").param(folio).update();
			assertThat(read(get("/recibos/" + folio), 200)).contains(SpokenDay.of(clock.today())).doesNotContain("hora de Sonora");
			assertThat(read(get(page()), 200)).contains("23:59:59 del " + SpokenDay.of(calls.find(call).orElseThrow().window().closesOn())
					+ ", hora del centro de México");
		}
		finally {
			database.sql("update exercise set territory_code = ? where id = ?").params(exercise.territoryCode(), exercise.id()).update();
		}
	}

	@Test
	void two_people_of_no_organisation_are_told_apart_by_their_folios_and_each_finds_its_place() throws Exception {
		publishing.publish(call);
		var first = alone();
		var second = alone();
		clock.moveTo(calls.find(call).orElseThrow().window().closesAt());
		publishing.close(call);
		assertThat(read(get("/recibos/" + first), 200)).doesNotContain("de la lista");
		int points = 9;
		for (var candidate : evaluation.unjudged(call)) {
			evaluation.judge(call, new Judgement(candidate.id(), true, null, new ArrayList<>(List.of(points, points))), "garante");
			points--;
		}
		evaluation.finish(call, clock.today(), "Tabla publicada.", "Se cuidó la paridad.");
		evaluation.publishResult(call);

		assertThat(read(get(page()), 200)).contains("Folio " + first, "Folio " + second, "Trayectoria: 9.00; Diálogo: 9.00.", "Trayectoria: 8.00; Diálogo: 8.00.")
			.doesNotContain("Empate de puntos", "??");
		assertThat(read(get("/recibos/" + first), 200)).contains("Lugar 1 de la lista, con 90.00 puntos").doesNotContain("??");
		assertThat(read(get("/recibos/" + second), 200)).contains("Lugar 2 de la lista, con 80.00 puntos");
		assertThat(actas.ofExercise(exercise.id(), Visibility.PUBLIC)).anySatisfy(acta -> assertThat(actas.canonicalJson(acta.id()).orElseThrow())
			.contains("A título personal (" + second + ")", "Trayectoria: 8.00; Diálogo: 8.00."));
	}

	@Test
	void a_result_says_that_a_tie_was_broken() throws Exception {
		publishing.publish(call);
		alone();
		alone();
		clock.moveTo(calls.find(call).orElseThrow().window().closesAt());
		publishing.close(call);
		evaluation.unjudged(call).forEach(one -> evaluation.judge(call, new Judgement(one.id(), true, null, new ArrayList<>(List.of(7, 7))), "garante"));
		evaluation.finish(call, clock.today(), "Tabla publicada.", "Se cuidó la paridad.");
		evaluation.publishResult(call);

		assertThat(read(get(page()), 200)).contains("Trayectoria: 7.00; Diálogo: 7.00. Empate de puntos, resuelto con la regla publicada").doesNotContain("??");
	}

	private String alone() throws Exception {
		clock.advance(Duration.ofSeconds(1));
		var form = post(apply()).param("requestId", UUID.randomUUID().toString()).param("sector", "sociedad-civil").param("organisation", "A título personal")
			.param("position", "Abogacía").param("motivation", "Trabajo desde hace años en la región.").param("contactEmail", UUID.randomUUID() + "@example.org")
			.param("privacyConsent", "si").param("noConflict", "si");
		return String.valueOf(send(form, 302).getRedirectedUrl()).split("/")[2];
	}

	@Test
	void the_list_says_how_long_each_call_still_receives() throws Exception {
		assertThat(read(get("/convocatorias"), 200)).doesNotContain(call.toString());
		publishing.publish(call);
		var left = "Cierra en " + Duration.between(clock.instant(), calls.find(call).orElseThrow().window().closesAt()).toDays() + " días";
		assertThat(read(get("/convocatorias"), 200)).contains(page(), left).doesNotContain("??");
		assertThat(read(get(page()), 200)).contains(left, " a las 23:59:59", "Cómo se resuelve un empate", "criterio de mayor peso");
		clock.moveTo(calls.find(call).orElseThrow().window().closesAt().minusSeconds(1));
		assertThat(read(get("/convocatorias"), 200)).contains("Cierra en menos de un minuto");
		clock.advance(Duration.ofSeconds(1));

		assertThat(read(get("/convocatorias"), 200)).contains(page(), "La recepción cerró").doesNotContain("Cierra en menos de un minuto");
		assertThat(read(get(page()), 200)).doesNotContain("Cierra en");
	}

	@Test
	void the_same_form_sent_twice_counts_once() throws Exception {
		publishing.publish(call);
		var request = UUID.randomUUID();

		assertThat(send(application(request), 302).getRedirectedUrl()).isEqualTo(send(application(request), 302).getRedirectedUrl());
		assertThat(evaluation.dossiers(call)).hasSize(1);
	}

	@Test
	void the_same_application_sent_again_from_a_new_form_is_not_a_second_one() throws Exception {
		publishing.publish(call);
		send(application(UUID.randomUUID()), 302);
		var again = content(send(application(UUID.randomUUID()), 422));

		assertThat(again).contains("esta misma postulación, con este correo y este cargo, ya llegó", "Vecinas organizadas",
				"Trabajamos desde hace años en la región.");
		assertThat(evaluation.dossiers(call)).hasSize(1);
	}

	@Test
	void the_last_second_is_in_time_and_one_second_later_is_late_and_loses_nothing() throws Exception {
		publishing.publish(call);
		clock.moveTo(calls.find(call).orElseThrow().window().closesAt().minusSeconds(1));
		send(application(UUID.randomUUID()), 302);
		clock.advance(Duration.ofSeconds(1));

		assertThat(content(send(application(UUID.randomUUID()).param("position", "Perfil " + SCRIPT), 409)))
			.contains("La recepción ya cerró", "no se registró", "Vecinas organizadas", EMAIL, "&lt;script&gt;")
			.doesNotContain("<script", "name=\"motivation\"", "??");
		assertThat(evaluation.dossiers(call)).hasSize(1);
		assertThat(read(get(page()), 200)).contains("La recepción cerró").doesNotContain("name=\"motivation\"", EMAIL);
	}

	@Test
	void what_is_missing_is_said_at_its_field_and_the_rest_is_kept() throws Exception {
		publishing.publish(call);

		assertThat(content(send(post(apply()).param("sector", "sociedad-civil").param("organisation", SCRIPT).param("contactEmail", "no es correo"), 422)))
			.contains("Hay algo por corregir", "href=\"#position\"", "no es una dirección de correo completa", "href=\"#privacyConsent\"",
					"href=\"#noConflict\"", "&lt;script&gt;alert")
			.doesNotContain("<script", "??");
		assertThat(content(send(application(UUID.randomUUID(), "gobierno"), 422))).contains("no ofrece lugares para ese sector");
		assertThat(content(send(application(UUID.randomUUID(), "marcianos"), 422))).contains("elige uno de los sectores");
		assertThat(content(send(application(UUID.randomUUID()).param("website", "https://spam.example"), 422)))
			.contains("debe quedar vacío");
		assertThat(evaluation.dossiers(call)).isEmpty();
	}

	@Test
	void texts_that_are_too_long_or_cannot_be_kept_are_refused() throws Exception {
		publishing.publish(call);

		assertThat(content(send(without("motivation").param("motivation", "a".repeat(4001)), 422))).contains("admite hasta 4000");
		assertThat(content(send(without("organisation").param("organisation", "nulo \u0000"), 422))).contains("no se pueden guardar");
	}

	@Test
	void a_body_of_ten_megabytes_is_refused_before_it_is_read() throws Exception {
		publishing.publish(call);
		var body = ("motivation=" + "a".repeat(10 * 1024 * 1024)).getBytes(StandardCharsets.US_ASCII);

		assertThat(content(send(post(apply()).content(body).contentType("application/x-www-form-urlencoded"), 413)))
			.contains("demasiado grande");
		assertThat(content(send(application(UUID.randomUUID()).header("Transfer-Encoding", "chunked"), 411)))
			.contains("demasiado grande");
		assertThat(evaluation.dossiers(call)).isEmpty();
	}

	@Test
	void an_application_without_the_forms_token_is_refused() throws Exception {
		publishing.publish(call);

		assertThat(browser.perform(application(UUID.randomUUID())).andReturn().getResponse().getStatus())
			.isEqualTo(403);
		assertThat(evaluation.dossiers(call)).isEmpty();
	}

	@Test
	void unknown_calls_and_folios_get_a_clear_page() throws Exception {
		for (var address : List.of("/convocatorias/" + UUID.randomUUID(), "/convocatorias/no-es-id", "/recibos/CV-2222222222")) {
			assertThat(read(get(address), 404)).contains("No encontramos esta página").doesNotContain("??");
		}
		assertThat(content(send(post("/convocatorias/" + UUID.randomUUID() + "/postulaciones"), 404)))
			.contains("No encontramos esta página");
	}

}
