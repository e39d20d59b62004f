package org.tripartita.opencall.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.junit.jupiter.api.Test;

import org.tripartita.identity.Sector;
import org.tripartita.opencall.CallPurpose;
import org.tripartita.opencall.Candidate;
import org.tripartita.opencall.OpenCalls;
import org.tripartita.record.Visibility;

/** What an open call refuses, and what it never tells. */
class OpenCallRulesProcessTest extends OpenCallRoom {

	@Test
	void a_call_held_before_that_found_nobody_ended_then_and_not_when_it_is_entered() {
		enter(CallPurpose.FACILITATOR);
		var closed = clock.today().minusDays(60);
		var fields = new HashMap<>(CallWalk.facilitator());
		fields.putAll(Map.of("held", "YES", "publishedOn", closed.minusDays(20).toString(), "closedOn", closed.toString()));
		call.publish(fields);
		call.answer("userTask_captureReceived", CallWalk.CONVENER, Map.of("consentOnFile", true, "applications", List.of()));
		call.resolve("VOID");

		assertThat(calls.find(call.callId()).orElseThrow().ending()).satisfies(one -> assertThat(one.on()).isEqualTo(closed));
		assertThat(log.of(exercise.id())).filteredOn(entry -> entry.text().startsWith("Terminó sin designación"))
			.singleElement()
			.satisfies(entry -> assertThat(entry.happenedOn()).isEqualTo(closed));
		call.answer("userTask_proposeFacilitation", CallWalk.CONVENER, Map.of("way", "WITHOUT", "reason", "El calendario no esperaba otra."));
		Sector.roles().forEach(sector -> call.answer("userTask_agreeFacilitation", sector, Map.of("decision", "ACCEPT", "actedOn",
				closed.plusDays(5).toString())));
		assertThat(log.of(exercise.id())).filteredOn(entry -> entry.text().startsWith("El ejercicio continúa sin persona facilitadora"))
			.singleElement()
			.satisfies(entry -> assertThat(entry.happenedOn()).isEqualTo(closed.plusDays(5)));
	}

	@Test
	void tables_that_nobody_joins_end_without_participants() {
		enter(CallPurpose.MESAS);
		call.publish(CallWalk.mesas());
		call.windowPasses();
		for (var sector : Sector.values()) {
			call.answer("userTask_conveneCounterparts", sector.role(), Map.of("convened", "NO", "reason", "No hubo interés."));
		}
		call.resolve("VOID");

		assertThat(room).isEnded().hasPassed("endEvent_void");
	}

	@Test
	void a_task_says_which_call_it_belongs_to_since_two_may_be_open_at_once() {
		enter(CallPurpose.FACILITATOR);

		assertThat(walk.task(exercise.id(), "userTask_draftCall", CallWalk.CONVENER).name())
			.isEqualTo("Escribir la convocatoria · Persona facilitadora");
	}

	@Test
	void a_sector_finds_the_form_about_the_facilitator_as_tasklist_can_read_it() {
		enter(CallPurpose.FACILITATOR);
		call.publish(CallWalk.facilitator());
		call.applies(null, "Universidad A");
		call.windowPasses();
		call.judgeAll(10);
		call.finishEvaluation();
		var sent = walk.sentToBrowser(walk.task(exercise.id(), "userTask_acceptFacilitator", "gobierno"));
		assertThat(sent.get("shortlist")).asInstanceOf(InstanceOfAssertFactories.STRING).startsWith("[{\"");
		assertThat(sent).doesNotContainKey("candidateIds");
	}

	@Test
	void a_call_must_say_its_criteria_and_window_before_it_opens() {
		enter(CallPurpose.SECRETARIAT_SEATS);
		var weights = new HashMap<>(onlyCivilSociety());
		weights.put("criteria", CallWalk.criteria(60, 30));

		assertThat(call.refused("userTask_draftCall", call.draft(weights))).isEqualTo("Los pesos de los criterios deben sumar 100.");
		assertThat(refusedDraft(Map.of("closesOn", clock.today().toString()))).contains("posterior a hoy");
		assertThat(refusedDraft(Map.of("held", "YES", "publishedOn", clock.today().minusDays(30).toString()))).as("no day to come is proposed")
			.contains("Falta responder «¿Cuál fue el último día para recibir postulaciones?»");
		assertThat(refusedDraft(held(clock.today().minusDays(9).toString(), clock.today().minusDays(10).toString())))
			.contains("no puede ser anterior a la publicación");
		assertThat(refusedDraft(held(clock.today().minusDays(9).toString(), clock.today().toString()))).contains("anterior a hoy");
		assertThat(refusedDraft(held(clock.today().minusDays(201).toString(), clock.today().minusDays(10).toString())))
			.contains("no puede ser anterior a la declaratoria");
		assertThat(refusedDraft(Map.of("civilSocietyPlaces", 0))).contains("no ofrece ningún lugar");
		assertThat(calls.ofExercise(exercise.id())).isEmpty();
	}

	@Test
	void what_arrives_on_paper_is_due_on_the_last_day_of_the_reception_also_of_one_that_was_resumed() {
		enter(CallPurpose.SECRETARIAT_SEATS);
		call.publish(onlyCivilSociety());
		assertThat(walk.task(exercise.id(), "userTask_captureApplication", CallWalk.CONVENER).dueAt()).isEqualTo(lastSecond());

		conduct.suspend(call.callId(), "Hay un error en los requisitos.", account(CallWalk.CONVENER));
		assertThat(log()).anyMatch(text -> text.startsWith("Se suspendió la recepción de: Convocatoria") && text.contains("un error en los requisitos"));
		clock.advance(Duration.ofDays(3));
		call.answer("userTask_resumeCall", CallWalk.CONVENER, Map.of("newClosesOn", clock.today().plusDays(40).toString(), "reason",
				"Se corrigió el error en los requisitos."));
		assertThat(walk.task(exercise.id(), "userTask_captureApplication", CallWalk.CONVENER).dueAt()).isEqualTo(lastSecond());
		assertThat(log()).anyMatch(text -> text.startsWith("Se reanudó la recepción de: Convocatoria") && text.contains("Motivo: Se corrigió"));
		assertThat(calls.news(200)).extracting(OpenCalls.News::title).anyMatch(title -> title.startsWith("Suspensión de la recepción (modificación 1)."))
			.anyMatch(title -> title.startsWith("Reanudación de la recepción (modificación 2)."));
	}

	private Instant lastSecond() {
		return calls.find(call.callId()).orElseThrow().window().closesAt().minusSeconds(1);
	}

	@Test
	void the_evaluation_ends_only_when_everybody_was_judged() {
		enter(CallPurpose.SECRETARIAT_SEATS);
		call.publish(onlyCivilSociety());
		call.applies(Sector.CIVIL_SOCIETY, "Sin calificar");
		call.windowPasses();

		assertThat(call.refused("userTask_evaluateApplications", CallWalk.finished(clock.today()))).startsWith("Falta resolver");
		call.judgeAll(5);
		assertThat(call.refused("userTask_evaluateApplications", CallWalk.finished(clock.today().minusDays(5))))
			.contains("del último día de recepción a hoy");
	}

	@Test
	void no_personal_data_reaches_the_engine_the_actas_or_the_result() {
		enter(CallPurpose.SECRETARIAT_SEATS);
		call.publish(onlyCivilSociety());
		call.applies(Sector.CIVIL_SOCIETY, "Con correo");
		call.windowPasses();
		call.judgeAll(9);
		call.finishEvaluation();

		assertThat(calls.results(call.callId())).extracting(Candidate::toString).noneMatch(text -> text.contains("@"));
		assertThat(actas.ofExercise(exercise.id(), Visibility.RESTRICTED)).hasSize(2)
			.allSatisfy(acta -> assertThat(actas.canonicalJson(acta.id()).orElseThrow()).doesNotContain("example.org")
				.doesNotContain("diez años"));
		assertThat(history.createHistoricVariableInstanceQuery().processInstanceId(room.getId()).list())
			.extracting(HistoricVariableInstance::getValue)
			.noneMatch(value -> String.valueOf(value).contains("@"));
	}

	private String refusedDraft(Map<String, Object> more) {
		var fields = new HashMap<>(onlyCivilSociety());
		fields.putAll(more);
		return call.refused("userTask_draftCall", call.draft(fields));
	}

}
