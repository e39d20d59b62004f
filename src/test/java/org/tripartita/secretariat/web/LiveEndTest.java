package org.tripartita.secretariat.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.identity.Sector;
import org.tripartita.secretariat.Agreement;
import org.tripartita.secretariat.Agreements;
import org.tripartita.secretariat.process.StlWalk;
import org.tripartita.testing.Visitor;
import org.tripartita.workflow.SpokenDay;

import static org.assertj.core.api.Assertions.assertThat;

/** What the page of a session says of its call, of what was agreed, and where it leads when it is over. */
class LiveEndTest extends LiveScene {

	@Autowired
	private StlWalk walked;

	@Autowired
	private Agreements agreements;

	@BeforeEach
	void a_session_that_is_called() {
		begin(Map.of(), "ORDINARY", "Padrón de obra");
	}

	@Test
	void who_looks_sees_that_the_call_was_changed_and_what_holds_now() {
		session = stl.called(secretariat, "ORDINARY", "Mañana");
		secretary = new LivePerson(port, stl.secretary(secretariat), session);
		var government = person(Sector.GOVERNMENT, 1);
		assertThat(government.page()).contains("Sala de plenos").doesNotContain("La convocatoria cambió");
		walk.answer(task("userTask_recordAttendance"), Map.of("standing", "CHANGED"));
		assertThat(government.page()).contains("La secretaría cambia la convocatoria.");

		var item = item(0).itemId().toString();
		walk.answer(task("userTask_changeCall"), Map.of("on", session.on().plusDays(7).toString(), "at", "12:00", "mode", "REMOTE", "place",
				"https://sala.example.org/stl", "items", List.of(item), "reason", "La sala no está disponible."));

		assertThat(government.page()).contains("La convocatoria cambió el " + SpokenDay.of(stl.today()), SpokenDay.of(session.on().plusDays(7)),
				"href=\"https://sala.example.org/stl\"").doesNotContain("Sala de plenos");
	}

	@Test
	void who_looks_sees_that_the_session_was_called_off_and_why() {
		var government = person(Sector.GOVERNMENT, 1);
		walk.answer(task("userTask_recordAttendance"), Map.of("standing", "CANCELLED", "cancelReason", "Hay alerta por huracán en la costa."));

		assertThat(government.page()).contains("La sesión se canceló. Motivo: Hay alerta por huracán en la costa.", "Sus asuntos siguen pendientes")
			.doesNotContain("Marcar que estoy presente", "Todavía no hay quórum", "La convocatoria cambió");
	}

	@Test
	void what_was_agreed_is_listed_and_the_page_leads_to_the_signature_and_then_to_the_acta() {
		open();
		var government = person(Sector.GOVERNMENT, 1);
		assertThat(government.page()).doesNotContain("Acuerdos de esta sesión", "/espacio/firmas/");
		walk.answer(task("userTask_deliberateItem"), Map.of("text", "Se publica.", "position", "AGREED_FOR", "agreements", List.of(Map.of("text",
				"Publicar el padrón de obra.", "sector", "GOVERNMENT", "organisation", "Secretaría de Obras", "dueOn",
				stl.today().plusDays(30).toString()))));
		assertThat(government.page()).contains("Acuerdos de esta sesión", "Publicar el padrón de obra.",
				"Responde: Secretaría de Obras (Gobierno). Fecha: " + SpokenDay.of(stl.today().plusDays(30)));

		assertThat(secretary.page()).contains("Se trataron todos los asuntos", "titulo-secretaria");
		walk.answer(task("userTask_draftMinutes"), Map.of("minutes", "Se deliberó el orden del día completo."));
		var toSign = "/espacio/firmas/" + walked.waits(secretariat, "userTask_signMinutes", "gobierno");
		assertThat(government.page()).contains("Leer y firmar el acta por tu sector", toSign);
		assertThat(government.visitor().page(toSign).statusCode()).isEqualTo(200);
		assertThat(person(Sector.CIVIL_SOCIETY, 1).page()).as("each sector signs for itself").contains("/espacio/firmas/").doesNotContain(toSign);

		for (var sector : Sector.values()) {
			walked.answer(secretariat, "userTask_signMinutes", sector.role(), walked.signature(secretariat.id(), sector, stl.today()));
		}
		walk.runJobs();
		assertThat(government.page()).contains("La sesión terminó y su acta está sellada.", "/documentos/", "Acta de la sesión",
				"/secretariados/" + secretariat.code() + "/sesiones/" + session.number()).doesNotContain("/espacio/firmas/");
		assertThat(secretary.page()).as("nothing is left for the secretary").doesNotContain("titulo-secretaria");
	}

	@Test
	void the_secretary_notes_what_was_agreed_on_the_page_and_takes_it_back_and_nobody_else_does() {
		open();
		var due = stl.today().plusDays(30);
		var agreed = Map.of("acuerdo", "Publicar el padrón de obra.", "responde", "GOVERNMENT", "institucion", "Secretaría de Obras", "plazo",
				due.toString());
		assertThat(person(Sector.GOVERNMENT, 1).refused("acuerdo", agreed)).startsWith("Solo quien lleva la secretaría");
		for (var wrong : List.of(Map.of("plazo", ""), Map.of("plazo", "+99999-01-01"), Map.of("responde", "NADIE"), Map.of("acuerdo", "Corto"))) {
			var sent = new HashMap<>(agreed);
			sent.putAll(wrong);
			assertThat(secretary.refused("acuerdo", sent)).startsWith("Escribe qué se acordó hacer");
		}
		var early = new HashMap<>(agreed);
		early.put("plazo", session.on().minusDays(1).toString());
		assertThat(secretary.refused("acuerdo", early)).startsWith("La fecha de un acuerdo no puede ser anterior a la sesión");

		secretary.act("acuerdo", agreed);
		assertThat(person(Sector.GOVERNMENT, 1).page()).contains("Publicar el padrón de obra.",
				"Responde: Secretaría de Obras (Gobierno). Fecha: " + SpokenDay.of(due));
		assertThat(person(Sector.GOVERNMENT, 1).refused("quitar-acuerdo", Map.of("acuerdo-numero", "1"))).startsWith("Solo quien lleva la secretaría");
		secretary.act("quitar-acuerdo", Map.of("acuerdo-numero", "1"));
		assertThat(secretary.page()).doesNotContain("Publicar el padrón de obra.");
		assertThat(secretary.refused("quitar-acuerdo", Map.of("acuerdo-numero", "1"))).startsWith("Ese acuerdo ya no se puede quitar aquí");
		secretary.act("acuerdo", agreed);

		walk.answer(task("userTask_deliberateItem"), Map.of("text", "Se publica.", "position", "AGREED_FOR"));
		assertThat(secretary.refused("acuerdo", agreed)).startsWith("La sesión no está en ningún asunto");
		assertThat(secretary.refused("quitar-acuerdo", Map.of("acuerdo-numero", "1"))).startsWith("Ese acuerdo ya no se puede quitar aquí");
		assertThat(agreements.ofSession(session.id())).extracting(Agreement::text).containsExactly("Publicar el padrón de obra.");
	}

	@Test
	void the_public_page_leads_to_it_whoever_has_a_part_in_it_and_nobody_else() {
		var address = "/secretariados/" + secretariat.code() + "/sesiones/" + session.number();
		var neighbour = new Visitor(port);
		neighbour.logIn(stl.person(stl.standing(1, Map.of()), Sector.GOVERNMENT, 1), LiveStl.PASSWORD);

		assertThat(person(Sector.GOVERNMENT, 1).visitor().page(address).body()).contains("Abrir la sesión en vivo", secretary.address());
		assertThat(neighbour.page(address).body()).contains("Orden del día").doesNotContain("sesión en vivo");
		assertThat(new Visitor(port).page(address).body()).contains("Orden del día").doesNotContain("sesión en vivo");
	}

}
