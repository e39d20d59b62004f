package org.tripartita.opencall.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import org.tripartita.identity.Sector;
import org.tripartita.opencall.CallConduct;
import org.tripartita.opencall.CallPublishing.Written;
import org.tripartita.opencall.CallPurpose;
import org.tripartita.opencall.Criterion;
import org.tripartita.opencall.DraftCall;
import org.tripartita.opencall.Nominee;
import org.tripartita.opencall.PanelSubstitution;
import org.tripartita.opencall.RequestedDocument;
import org.tripartita.opencall.Seat;
import org.tripartita.workflow.RoleGroups;

/** What the pages of a call say is so, and who sends too much waits. */
class CallTruthPageTest extends CallPages {

	@Autowired
	private CallConduct conduct;

	@Autowired
	private PanelSubstitution substitution;

	@Test
	void one_connection_cannot_flood_a_call_with_applications() throws Exception {
		publishing.publish(call);
		for (int i = 0; i < OpenCallController.MOST_SENT; i++) {
			send(from("10.7.7.7", without("organisation")), 422);
		}
		assertThat(content(send(from("10.7.7.7", application(UUID.randomUUID())), 429))).contains("muchas postulaciones desde esta conexión",
				"Vecinas organizadas").doesNotContain("??");
		send(from("10.7.7.8", application(UUID.randomUUID())), 302);
	}

	@Test
	void a_cancelled_call_is_not_said_to_have_closed_nor_its_result_to_be_waited_for() throws Exception {
		publishing.publish(call);
		var request = UUID.randomUUID();
		send(application(request), 302);
		var folio = folio(request);
		conduct.cancel(call, "Nombraba otro municipio.");

		assertThat(content(send(application(UUID.randomUUID()), 409))).contains("Esta convocatoria se canceló y tu postulación no se registró")
			.doesNotContain("llegó después del cierre", "??");
		for (var address : List.of("/recibos/" + folio, "/recibos/" + folio + "/" + request)) {
			assertThat(read(get(address), 200)).contains("terminó sin publicar un resultado").doesNotContain("aún no se publica", "??");
		}
		var ended = calls.news(500).stream().filter(one -> one.callId().equals(call) && "CANCELLED".equals(one.happening())).toList();
		assertThat(ended).singleElement()
			.satisfies(one -> assertThat(one.at()).as("the day of the territory, whatever zone the database speaks")
				.isEqualTo(clock.today().atStartOfDay(ZoneId.of("America/Mexico_City")).toInstant()));
	}

	@Test
	void a_withdrawn_application_is_told_as_such_and_what_stays_of_its_documents_too() throws Exception {
		publishing.publish(call);
		var request = UUID.randomUUID();
		send(application(request), 302);
		var own = "/recibos/" + folio(request) + "/" + request;
		send(post(own + "/retiro").param("confirmo", "si"), 302);

		assertThat(read(get(own + "?retirada"), 200)).contains("Retirada por quien se postuló", "el nombre de cada archivo").doesNotContain("??");
		assertThat(read(get("/recibos/" + folio(request)), 200)).contains("Retirada por quien se postuló").doesNotContain("aún no se publica");
	}

	@Test
	void a_suspended_reception_is_not_said_to_be_closed_for_documents() throws Exception {
		var draft = new DraftCall(exercise.id(), CallPurpose.SECRETARIAT_SEATS, "Bases.", "Requisitos.", "Radio.", "Aviso.",
				List.of(new Seat(Sector.CIVIL_SOCIETY, 1, "Organización local")), List.of(new Criterion("Trayectoria", 100)),
				DraftCall.Window.until(clock.today().plusDays(5), "El diálogo empieza pronto."), List.of(new RequestedDocument("Carta", true)), List.of(), 0);
		call = ((Written.Ready) publishing.draft(draft)).callId();
		publishing.publish(call);
		var request = UUID.randomUUID();
		send(application(request), 302);
		database.sql("update open_call set state = 'SUSPENDED', suspended_on = ?, suspension_reason = 'El sitio no abría.' where id = ?")
			.params(clock.today(), call)
			.update();

		assertThat(read(get("/recibos/" + folio(request) + "/" + request), 200)).contains("La recepción está suspendida")
			.doesNotContain("la recepción cerró", "??");
	}

	@Test
	void the_convener_excuses_a_member_of_the_panel_with_a_reason_that_everybody_reads() throws Exception {
		var draft = new DraftCall(exercise.id(), CallPurpose.SECRETARIAT_SEATS, "Bases.", "Requisitos.", "Radio.", "Aviso.",
				List.of(new Seat(Sector.CIVIL_SOCIETY, 1, "Organización local")), List.of(new Criterion("Trayectoria", 100)),
				DraftCall.Window.until(clock.today().plusDays(5), "El diálogo empieza pronto."), List.of(), List.of(new Nominee(account("gobierno"), "Dirección jurídica")), 0);
		call = ((Written.Ready) publishing.draft(draft)).callId();
		publishing.publish(call);
		var member = calls.find(call).orElseThrow().panel().get(0).id().toString();

		assertThat(content(perform(excuse("organo-garante", member, ""), 422))).contains("falta responder").doesNotContain("??");
		perform(excuse("gobierno", member, "No responde."), 404);
		perform(excuse("organo-garante", member, SCRIPT), 302);
		assertThat(content(perform(excuse("organo-garante", member, "Otra vez."), 422))).contains("no integra el panel").doesNotContain("??");
		assertThat(read(get(page()), 200)).contains("Dirección jurídica · excusada, motivo: &lt;script", "lo que queda no alcanza")
			.doesNotContain("<script>alert", "??");
		substitution.substitute(call, new Nominee(account("sociedad-civil"), "Coordinación"), "La propuso su sector.");
		substitution.goOn(call, "Basta para las tres candidaturas.");
		assertThat(read(get(page()), 200)).contains("Coordinación · sustituye a quien dejó el panel, motivo: La propuso su sector.",
				"El panel sigue con quienes quedaron. Motivo: Basta para las tres candidaturas.").doesNotContain("no alcanza", "??");
	}

	@Test
	void a_member_of_the_panel_whose_mandate_ended_is_shown_as_such_until_the_result() throws Exception {
		var draft = new DraftCall(exercise.id(), CallPurpose.SECRETARIAT_SEATS, "Bases.", "Requisitos.", "Radio.", "Aviso.",
				List.of(new Seat(Sector.CIVIL_SOCIETY, 1, "Organización local")), List.of(new Criterion("Trayectoria", 100)),
				DraftCall.Window.until(clock.today().plusDays(5), "El diálogo empieza pronto."), List.of(), List.of(new Nominee(account("gobierno"), "Dirección jurídica")), 0);
		call = ((Written.Ready) publishing.draft(draft)).callId();
		publishing.publish(call);
		assertThat(read(get(page()), 200)).doesNotContain("ya no representa a su sector", "no alcanza");
		mandateEndedYesterday(account("gobierno"));

		assertThat(read(get(page()), 200)).contains("Dirección jurídica · ya no representa a su sector", "lo que queda no alcanza").doesNotContain("??");
	}

	private MockHttpServletRequestBuilder excuse(String role, String member, String reason) {
		return post("/espacio/convocatorias/" + call + "/excusas").with(user(account(role)))
			.with(csrf())
			.param("integrante", member)
			.param("excusa", reason);
	}

	private String account(String role) {
		return RoleGroups.of(role, exercise.territoryCode());
	}

	private static MockHttpServletRequestBuilder from(String address, MockHttpServletRequestBuilder request) {
		return request.with(sent -> {
			sent.setRemoteAddr(address);
			return sent;
		});
	}

	private String folio(UUID request) {
		return database.sql("select folio from open_call_application where request_id = ?").param(request).query(String.class).single();
	}

}
