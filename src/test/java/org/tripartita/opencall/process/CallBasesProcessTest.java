package org.tripartita.opencall.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.tripartita.identity.Sector;
import org.tripartita.opencall.CallConduct.Conducted;
import org.tripartita.opencall.CallPurpose;
import org.tripartita.opencall.RequestedDocument;
import org.tripartita.record.Visibility;

/** What a call rests on is public before it opens and stays (R2.4). */
class CallBasesProcessTest extends OpenCallRoom {

	@Autowired
	private JdbcClient database;

	@Test
	void documents_and_panel_are_published_with_the_call() {
		enter(CallPurpose.SECRETARIAT_SEATS);
		call.publish(withDocuments());

		var published = calls.find(call.callId()).orElseThrow();
		assertThat(published.documents()).containsExactly(new RequestedDocument("Carta de postulación", true),
				new RequestedDocument("Semblanza", false));
		assertThat(published.panel()).extracting(one -> one.sector() + " " + one.office())
			.containsExactly("GOVERNMENT Dirección jurídica", "CIVIL_SOCIETY Coordinación");
		assertThat(published.panel()).noneMatch(one -> one.organisation().isBlank());
	}

	@Test
	void a_panel_names_accounts_of_the_territory_and_each_once() {
		enter(CallPurpose.SECRETARIAT_SEATS);
		var twice = new HashMap<>(onlyCivilSociety());
		twice.put("panel", List.of(seat("gobierno", "Dirección"), seat("gobierno", "Subdirección")));

		assertThat(call.refused("userTask_draftCall", call.draft(twice))).isEqualTo("Una cuenta aparece dos veces en el panel.");
		var stranger = new HashMap<>(onlyCivilSociety());
		stranger.put("panel", List.of(Map.of("member", "alguien.de.otro.lado", "office", "Dirección")));
		assertThat(call.refused("userTask_draftCall", call.draft(stranger))).contains("no está entre las que se ofrecen");
	}

	@Test
	void a_term_shorter_than_the_proposed_one_is_explained_in_public() {
		enter(CallPurpose.SECRETARIAT_SEATS);
		var proposed = LocalDate.parse(String.valueOf(walk.sentToBrowser(walk.task(exercise.id(), "userTask_draftCall", CallWalk.CONVENER)).get("closesOn")));

		assertThat(call.refused("userTask_draftCall", term(proposed.minusDays(3), ""))).startsWith("El último día deja menos días hábiles");
		assertThat(call.refused("userTask_draftCall", term(clock.today().plusDays(1), "  "))).contains("el motivo será público");
		assertThat(calls.ofExercise(exercise.id())).isEmpty();
		call.answer("userTask_draftCall", CallWalk.CONVENER, term(clock.today().plusDays(1), "El espacio debe instalarse esta semana."));

		assertThat(calls.find(call.callId()).orElseThrow().window().termReason()).isEqualTo("El espacio debe instalarse esta semana.");
		assertThat(actas.ofExercise(exercise.id(), Visibility.PUBLIC)).singleElement()
			.satisfies(acta -> assertThat(actas.canonicalJson(acta.id()).orElseThrow()).contains("Motivo del plazo", "debe instalarse esta semana."));
	}

	@Test
	void the_proposed_term_and_that_of_a_call_held_before_need_no_reason() {
		enter(CallPurpose.SECRETARIAT_SEATS);
		var proposed = String.valueOf(walk.sentToBrowser(walk.task(exercise.id(), "userTask_draftCall", CallWalk.CONVENER)).get("closesOn"));
		call.answer("userTask_draftCall", CallWalk.CONVENER, term(LocalDate.parse(proposed), ""));
		assertThat(calls.find(call.callId()).orElseThrow().window().termReason()).isNull();

		an_exercise();
		enter(CallPurpose.SECRETARIAT_SEATS);
		call.publish(held(clock.today().minusDays(10).toString(), clock.today().minusDays(9).toString()));
		assertThat(calls.find(call.callId()).orElseThrow().window().termReason()).isNull();
	}

	private Map<String, Object> term(LocalDate closes, String reason) {
		var fields = new HashMap<>(onlyCivilSociety());
		fields.putAll(Map.of("closesOn", closes.toString(), "termReason", reason));
		return call.draft(fields);
	}

	@Test
	void what_was_published_changes_only_by_an_amendment_with_its_reason_while_the_call_receives() {
		enter(CallPurpose.SECRETARIAT_SEATS);
		call.publish(onlyCivilSociety());
		assertThat(conduct.amend(call.callId(), "La sesión informativa será en línea.", "Lo pidieron las regiones.", "garante"))
			.isEqualTo(Conducted.DONE);

		assertThat(calls.amendments(call.callId())).singleElement().satisfies(one -> {
			assertThat(one.number()).isEqualTo(1);
			assertThat(one.reason()).isEqualTo("Lo pidieron las regiones.");
		});
		assertThat(log()).anyMatch(text -> text.startsWith("Se publicó la modificación 1 de") && text.contains("Lo pidieron las regiones."));
		call.windowPasses();
		assertThat(conduct.amend(call.callId(), "Otra cosa.", "Tarde.", "garante")).isEqualTo(Conducted.NOT_RECEIVING);
	}

	@Test
	void not_even_the_database_lets_a_published_call_change() {
		enter(CallPurpose.SECRETARIAT_SEATS);
		call.publish(withDocuments());
		conduct.amend(call.callId(), "La sesión informativa será en línea.", "Lo pidieron las regiones.", "garante");

		for (var change : List.of("update open_call set bases = 'Otras' where id = ?", "update open_call set term_reason = 'Otro' where id = ?", "update open_call set requirements = 'Otros' where id = ?",
				"update open_call_seat set places = 9 where call_id = ?", "update open_call_criterion set weight = 1 where call_id = ?",
				"delete from open_call_criterion where call_id = ?", "delete from open_call_requested_document where call_id = ?",
				"update open_call_panelist set username = 'otra' where call_id = ?",
				"insert into open_call_requested_document (call_id, position, name, required) values (?, 9, 'Nuevo', true)",
				"update open_call_amendment set reason = 'Otro' where call_id = ?")) {
			assertThatThrownBy(() -> database.sql(change).param(call.callId()).update()).as(change)
				.hasMessageContainingAll("ERROR").message().matches("(?s).*(refused: |do not change).*");
		}
	}

	@Test
	void a_call_for_the_tables_proposes_whom_it_seeks_in_each_sector() {
		enter(CallPurpose.MESAS);

		var shown = walk.sentToBrowser(walk.task(exercise.id(), "userTask_draftCall", CallWalk.CONVENER));
		assertThat(String.valueOf(shown.get("governmentProfile"))).contains("el tema de la mesa");
		assertThat(String.valueOf(shown.get("oversightBodyProfile"))).contains("órgano garante");
		assertThat(String.valueOf(shown.get("civilSocietyProfile"))).contains("grupos que suelen quedar fuera");
	}

	@Test
	void a_call_that_ended_without_anybody_is_issued_again_from_its_bases_and_both_name_each_other() {
		enter(CallPurpose.SECRETARIAT_SEATS);
		call.publish(withDocuments());
		var first = call.callId();
		call.windowPasses();
		call.resolve("VOID");
		enter(CallPurpose.SECRETARIAT_SEATS);

		var shown = walk.sentToBrowser(walk.task(exercise.id(), "userTask_draftCall", CallWalk.CONVENER));
		assertThat(String.valueOf(shown.get("bases"))).startsWith("El órgano garante convoca");
		assertThat(String.valueOf(shown.get("documents"))).contains("Carta de postulación");
		assertThat(String.valueOf(shown.get("panel"))).contains(account("gobierno"), "Dirección jurídica", account("sociedad-civil"));
		assertThat(String.valueOf(shown.get("reissue"))).contains("se emite de nuevo");
		call.publish(onlyCivilSociety());

		assertThat(calls.find(call.callId()).orElseThrow().reissueOf()).isEqualTo(first);
		assertThat(calls.reissueOf(first)).contains(call.callId());
	}

	private Map<String, Object> withDocuments() {
		var fields = new HashMap<>(onlyCivilSociety());
		fields.put("documents", List.of(Map.of("name", "Carta de postulación", "need", "REQUIRED"),
				Map.of("name", "Semblanza", "need", "OPTIONAL")));
		fields.put("panel", List.of(seat("gobierno", "Dirección jurídica"), seat(Sector.CIVIL_SOCIETY.role(), "Coordinación")));
		return fields;
	}

	private Map<String, Object> seat(String role, String office) {
		return Map.of("member", account(role), "office", office);
	}

}
