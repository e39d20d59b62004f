package org.tripartita.opencall.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripartita.opencall.process.CallWalk.CONVENER;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.identity.Sector;
import org.tripartita.opencall.ApplicationStatus;
import org.tripartita.opencall.CallObjections;
import org.tripartita.opencall.CallObjections.Decision;
import org.tripartita.opencall.CallObjections.Received;
import org.tripartita.opencall.CallObjections.Resolved;
import org.tripartita.opencall.CallPurpose;
import org.tripartita.opencall.Candidate;
import org.tripartita.opencall.Designated;
import org.tripartita.record.DocumentKind;
import org.tripartita.record.Visibility;

/** Whoever finds a result wrong is heard by others than the panel (E2d, E2e). */
class ObjectionProcessTest extends OpenCallRoom {

	private static final String REASON = "La trayectoria se contó con otro baremo.";

	@Autowired
	private CallObjections objections;

	@BeforeEach
	void a_result_with_a_term_for_objections() {
		enter(CallPurpose.SECRETARIAT_SEATS);
		var fields = new HashMap<>(withPanel("gobierno"));
		fields.put("objectionDays", 5);
		call.publish(fields);
		call.applies(Sector.CIVIL_SOCIETY, "Primera");
		call.applies(Sector.CIVIL_SOCIETY, "Segunda");
		call.windowPasses();
		call.judgeAll(9);
		call.answer("userTask_reviewEligibility", CONVENER, Map.of("reviewed", true));
		panelGives("gobierno", "Primera", 9, 9);
		panelGives("gobierno", "Segunda", 8, 8);
		call.answer("userTask_scoreCandidates", "gobierno", Map.of("complete", true));
		call.finishEvaluation();
	}

	@Test
	void an_objection_in_time_is_decided_by_somebody_who_gave_no_points_and_the_next_moves_up() {
		assertThat(object("Primera")).isInstanceOf(Received.Filed.class);
		termEnds();
		assertThat(object("Segunda")).as("one second late").isEqualTo(new Received.Refused("opencall.web.objection.closed"));

		assertThat(walk.refused(exercise.id(), "userTask_resolveObjection", "gobierno", resolution("UPHELD")))
			.isEqualTo("Calificaste en esta convocatoria: la inconformidad la resuelve otra persona.");
		call.answer("userTask_resolveObjection", "sociedad-civil", resolution("UPHELD"));
		call.allAccept();

		assertThat(calls.designated(exercise.id(), CallPurpose.SECRETARIAT_SEATS)).extracting(Designated::organisation).containsExactly("Segunda");
		assertThat(calls.results(call.callId())).filteredOn(one -> one.organisation().equals("Primera"))
			.singleElement()
			.satisfies(one -> assertThat(one.status()).isEqualTo(ApplicationStatus.INELIGIBLE));
		assertThat(log()).anyMatch(text -> text.startsWith("Procedió la inconformidad IN-") && text.contains("convenio vigente"));
	}

	@Test
	void an_objection_without_reason_changes_nothing_and_its_answer_is_public() {
		object("Primera");
		termEnds();
		assertThat(walk.refused(exercise.id(), "userTask_resolveObjection", CONVENER, resolution("DISMISSED"))).as("found who is eligible")
			.isEqualTo("Calificaste en esta convocatoria: la inconformidad la resuelve otra persona.");
		call.answer("userTask_resolveObjection", "sociedad-civil", resolution("DISMISSED"));
		call.allAccept();

		assertThat(calls.designated(exercise.id(), CallPurpose.SECRETARIAT_SEATS)).extracting(Designated::organisation).containsExactly("Primera");
		assertThat(objections.ofCall(call.callId())).singleElement().satisfies(one -> assertThat(one.upheld()).isFalse());
		assertThat(log()).anyMatch(text -> text.startsWith("No procedió la inconformidad IN-"));
	}

	@Test
	void the_same_objection_counts_once_and_one_about_nobody_of_the_list_is_none() {
		var key = UUID.randomUUID();
		var folio = objections.receive(call.callId(), key, candidate("Primera"), "No cumple.", "a@example.org");

		assertThat(objections.receive(call.callId(), key, candidate("Primera"), "No cumple.", "a@example.org")).isEqualTo(folio);
		assertThat(objections.receive(call.callId(), UUID.randomUUID(), UUID.randomUUID(), "No cumple.", "a@example.org"))
			.isEqualTo(new Received.Refused("opencall.web.objection.candidate"));
		assertThat(objections.ofCall(call.callId())).hasSize(1);
	}

	@Test
	void a_form_that_was_used_for_another_call_gets_no_folio() {
		var key = UUID.randomUUID();
		objections.receive(call.callId(), key, candidate("Primera"), "No cumple.", "a@example.org");
		an_exercise();
		a_result_with_a_term_for_objections();

		assertThat(objections.receive(call.callId(), key, candidate("Primera"), "No cumple.", "a@example.org"))
			.isEqualTo(new Received.Refused("opencall.form-used"));
		assertThat(objections.ofCall(call.callId())).isEmpty();
	}

	@Test
	void what_was_decided_and_published_is_not_decided_again() {
		object("Primera");
		termEnds();
		var id = objections.ofCall(call.callId()).get(0).id();

		assertThat(objections.resolve(id, Decision.DISMISS, "El convenio ya había terminado.", clock.today(), account("sociedad-civil"))).isEqualTo(Resolved.DONE);
		assertThat(objections.resolve(id, Decision.EXCLUDE, "El convenio sigue vigente.", clock.today(), account("sociedad-civil"))).isEqualTo(Resolved.DECIDED);
		assertThat(objections.get(id).upheld()).isFalse();
		assertThat(calls.results(call.callId())).noneMatch(one -> one.status() == ApplicationStatus.INELIGIBLE);
	}

	@Test
	void where_there_is_no_panel_whoever_gave_the_points_decides_nothing() {
		an_exercise();
		enter(CallPurpose.SECRETARIAT_SEATS);
		var fields = new HashMap<>(onlyCivilSociety());
		fields.put("objectionDays", 5);
		call.publish(fields);
		call.applies(Sector.CIVIL_SOCIETY, "Primera");
		call.windowPasses();
		call.judgeAll(9);
		call.finishEvaluation();
		object("Primera");
		termEnds();

		assertThat(walk.refused(exercise.id(), "userTask_resolveObjection", CONVENER, resolution("DISMISSED")))
			.isEqualTo("Calificaste en esta convocatoria: la inconformidad la resuelve otra persona.");
		call.answer("userTask_resolveObjection", "sociedad-civil", resolution("DISMISSED"));
		assertThat(objections.ofCall(call.callId())).singleElement().satisfies(one -> assertThat(one.upheld()).isFalse());
	}

	@Test
	void points_that_did_not_follow_the_bases_are_given_again_by_others_and_the_list_is_published_in_its_new_order() {
		object("Primera");
		termEnds();
		call.answer("userTask_resolveObjection", "sociedad-civil", resolution("RESCORE"));

		assertThat(calls.results(call.callId())).extracting(Candidate::organisation).containsExactly("Primera", "Segunda");
		assertThat(walk.refused(exercise.id(), "userTask_reviewScores", "gobierno", points("Reconocimiento", 10, 10)))
			.isEqualTo("Calificaste en esta convocatoria: la inconformidad la resuelve otra persona.");
		for (var wrong : List.of(points("Otro nombre", 7, 7), Map.<String, Object>of("points", List.of(), "reason", REASON, "actedOn", clock.today().toString()))) {
			assertThat(walk.refused(exercise.id(), "userTask_reviewScores", "sociedad-civil", wrong)).startsWith("Da un número entero de 0 a 10");
		}
		call.answer("userTask_reviewScores", "sociedad-civil", points("Reconocimiento", 7, 6));

		assertThat(calls.results(call.callId())).extracting(one -> one.organisation() + " " + one.score())
			.containsExactly("Segunda 80.00", "Primera 66.00");
		assertThat(actas.ofExercise(exercise.id(), Visibility.PUBLIC)).filteredOn(acta -> acta.kind() == DocumentKind.CALL_RESULT).hasSize(2);
		assertThat(log()).anyMatch(text -> text.startsWith("Se calificó de nuevo a Primera") && text.contains(REASON));
		call.allAccept();
		assertThat(calls.designated(exercise.id(), CallPurpose.SECRETARIAT_SEATS)).extracting(Designated::organisation).containsExactly("Segunda");
	}

	private Map<String, Object> points(String firstCriterion, int first, int second) {
		return Map.of("points", List.of(Map.of("criterion", firstCriterion, "points", first), Map.of("criterion", "Diálogo", "points", second)),
				"reason", REASON, "actedOn", clock.today().toString());
	}

	private Received object(String organisation) {
		clock.advance(Duration.ofSeconds(1));
		return objections.receive(call.callId(), UUID.randomUUID(), candidate(organisation), "Tiene un convenio vigente con la autoridad.",
				"vecina@example.org");
	}

	private void termEnds() {
		clock.moveTo(calls.find(call.callId()).orElseThrow().objectionsUntil());
		walk.runJobs();
	}

	private Map<String, Object> resolution(String decision) {
		return Map.of("decision", decision, "reason", "El convenio vigente consta en el registro público.", "actedOn",
				clock.today().toString());
	}

}
