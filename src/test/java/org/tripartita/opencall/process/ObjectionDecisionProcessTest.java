package org.tripartita.opencall.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripartita.opencall.process.CallWalk.CONVENER;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import org.tripartita.identity.Sector;
import org.tripartita.opencall.ApplicationStatus;
import org.tripartita.opencall.CallEvaluation.Judgement;
import org.tripartita.opencall.CallObjections;
import org.tripartita.opencall.CallObjections.Decision;
import org.tripartita.opencall.CallObjections.Received;
import org.tripartita.opencall.CallObjections.Resolved;
import org.tripartita.opencall.CallPurpose;
import org.tripartita.opencall.Candidate;
import org.tripartita.opencall.Objection;
import org.tripartita.workflow.PendingTask;
import org.tripartita.workflow.PendingTasks;

/** What can be decided on an objection, by whom, and that none is lost (E2d, E2e). */
class ObjectionDecisionProcessTest extends OpenCallRoom {

	/** For whom the accounts of the walk act. */
	private static final String OWN = "Institución de prueba";

	@Autowired
	private CallObjections objections;

	@Autowired
	private PendingTasks pending;

	@Autowired
	private TransactionOperations transaction;

	@Autowired
	private JdbcClient database;

	@BeforeEach
	void a_result_that_names_somebody_ineligible() {
		enter(CallPurpose.SECRETARIAT_SEATS);
		var fields = new HashMap<>(onlyCivilSociety());
		fields.put("objectionDays", 5);
		call.publish(fields);
		for (var organisation : List.of("Primera", "Sin requisitos", OWN)) {
			call.applies(Sector.CIVIL_SOCIETY, organisation);
		}
		call.windowPasses();
		judge("Primera", true);
		judge(OWN, true);
		judge("Sin requisitos", false);
		call.finishEvaluation();
	}

	@Test
	void whoever_was_wrongly_found_ineligible_comes_to_the_list_with_points_that_others_give() {
		object("Sin requisitos");
		termEnds();
		assertThat(objections.decisions(waiting().get(0).id())).containsExactlyInAnyOrder(Decision.REINSTATE, Decision.DISMISS);
		for (var other : List.of("UPHELD", "RESCORE")) {
			assertThat(walk.refused(exercise.id(), "userTask_resolveObjection", "sociedad-civil", resolution(other))).contains("entre las que se ofrecen");
		}
		call.answer("userTask_resolveObjection", "sociedad-civil", resolution("REINSTATE"));
		call.answer("userTask_reviewScores", "gobierno", Map.of("points", List.of(Map.of("criterion", "Reconocimiento", "points", 10),
				Map.of("criterion", "Diálogo", "points", 10)), "reason", "Nunca se había calificado.", "actedOn", clock.today().toString()));

		assertThat(calls.results(call.callId())).filteredOn(one -> one.organisation().equals("Sin requisitos")).singleElement().satisfies(one -> {
			assertThat(one.status()).as("the first on the list was called").isEqualTo(ApplicationStatus.SELECTED);
			assertThat(one.rank()).isEqualTo(1);
			assertThat(one.score()).isEqualByComparingTo("100.00");
			assertThat(one.reason()).startsWith("La constancia");
		});
	}

	@Test
	void two_objections_are_told_apart_by_their_folio_and_by_whom_they_are_about() {
		object("Primera");
		object("Primera");
		termEnds();

		assertThat(pending.ofExercise(exercise.id())).filteredOn(task -> task.element().equals("userTask_resolveObjection"))
			.extracting(PendingTask::name)
			.containsExactlyInAnyOrderElementsOf(waiting().stream()
				.map(one -> "Resolver la inconformidad · " + one.folio() + ", sobre " + one.organisation())
				.toList());
	}

	@Test
	void a_second_exclusion_does_not_overwrite_the_reason_that_was_published_first() {
		object("Primera");
		object("Primera");
		termEnds();
		var both = waiting();
		assertThat(resolve(both.get(0), Decision.REINSTATE, "No procede aquí.", "gobierno")).isEqualTo(Resolved.NOT_ADMITTED);
		assertThat(resolve(both.get(0), Decision.EXCLUDE, "Tiene un convenio vigente.", "gobierno")).isEqualTo(Resolved.DONE);
		assertThat(resolve(both.get(1), Decision.RESCORE, "El baremo era otro.", "gobierno")).isEqualTo(Resolved.NOT_ADMITTED);
		assertThat(resolve(both.get(1), Decision.EXCLUDE, "Lo mismo, con otras palabras.", "gobierno")).isEqualTo(Resolved.DONE);

		assertThat(calls.results(call.callId())).filteredOn(one -> one.organisation().equals("Primera"))
			.singleElement()
			.extracting(Candidate::reason)
			.isEqualTo("Tiene un convenio vigente.");
	}

	@Test
	void nobody_decides_for_an_organisation_that_it_acts_for_nor_after_having_judged() {
		object(OWN);
		termEnds();

		assertThat(resolve(waiting().get(0), Decision.DISMISS, "Sin razón.", "gobierno")).isEqualTo(Resolved.OWN);
		assertThat(resolve(waiting().get(0), Decision.DISMISS, "Sin razón.", CONVENER)).isEqualTo(Resolved.SCORED);
		assertThat(waiting()).hasSize(1);
	}

	@Test
	void many_objections_from_one_address_close_the_way_for_nobody_else() {
		for (int i = 0; i < 10; i++) {
			assertThat(object("Primera")).isInstanceOf(Received.Filed.class);
		}
		assertThat(object("Sin requisitos")).isEqualTo(new Received.Refused("opencall.web.objection.address"));
		assertThat(objections.receive(call.callId(), UUID.randomUUID(), candidate("Primera"), "No cumple.", "otra@example.org"))
			.isInstanceOf(Received.Filed.class);
	}

	@Test
	void an_objection_that_is_on_its_way_when_the_term_ends_is_waited_for() {
		var gathered = transaction.execute(status -> {
			assertThat(object("Primera")).isInstanceOf(Received.Filed.class);
			var gathering = CompletableFuture.supplyAsync(() -> objections.gather(call.callId()));
			while (!gathering.isDone() && !somebodyWaits()) {
				Thread.onSpinWait();
			}
			return gathering;
		});

		assertThat(gathered.join()).hasSize(1);
	}

	private boolean somebodyWaits() {
		return database.sql("select exists (select 1 from pg_locks where not granted)").query(Boolean.class).single();
	}

	private void judge(String organisation, boolean eligible) {
		evaluation.judge(call.callId(), new Judgement(candidate(organisation), eligible, eligible ? null : "No acredita trayectoria.",
				eligible ? new ArrayList<>(List.of(8, 8)) : List.of()), account(CONVENER));
	}

	private Received object(String organisation) {
		clock.advance(Duration.ofSeconds(1));
		return objections.receive(call.callId(), UUID.randomUUID(), candidate(organisation), "No se apega a las bases.", "Vecina@example.org");
	}

	private List<Objection> waiting() {
		return objections.ofCall(call.callId()).stream().filter(one -> one.upheld() == null).toList();
	}

	private Resolved resolve(Objection objection, Decision decision, String reason, String role) {
		return objections.resolve(objection.id(), decision, reason, clock.today(), account(role));
	}

	private Map<String, Object> resolution(String decision) {
		return Map.of("decision", decision, "reason", "La constancia sí estaba en el expediente.", "actedOn", clock.today().toString());
	}

	private void termEnds() {
		clock.moveTo(calls.find(call.callId()).orElseThrow().objectionsUntil());
		walk.runJobs();
	}

}
