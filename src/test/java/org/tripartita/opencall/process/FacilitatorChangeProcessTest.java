package org.tripartita.opencall.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripartita.opencall.process.CallWalk.CONVENER;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.identity.Accounts;
import org.tripartita.identity.Role;
import org.tripartita.identity.Sector;
import org.tripartita.opencall.CallPurpose;
import org.tripartita.opencall.Facilitation;
import org.tripartita.opencall.Facilitation.Kind;

/** A facilitator steps back or loses the confidence of a sector at any step; every way out is agreed by the three (E3a–E3c). */
class FacilitatorChangeProcessTest extends FacilitationRoom {

	private static final Set<String> REACHED = new TreeSet<>();

	private static Set<String> drawn = Set.of();

	@Autowired
	private Accounts accounts;

	@AfterEach
	void note_what_was_reached() {
		history.createHistoricActivityInstanceQuery()
			.list()
			.stream()
			.filter(one -> one.getProcessDefinitionKey().equals(FacilitatorChangeProcess.KEY))
			.map(HistoricActivityInstance::getActivityId)
			.forEach(REACHED::add);
		var definition = models.createProcessDefinitionQuery().processDefinitionKey(FacilitatorChangeProcess.KEY).latestVersion().singleResult();
		drawn = new TreeSet<>(models.getBpmnModelInstance(definition.getId()).getModelElementsByType(FlowNode.class)
			.stream()
			.map(FlowNode::getId)
			.filter(id -> !id.equals("startEvent_facilitationOpen"))
			.toList());
	}

	/** What begins with a cancelled call is walked by the tests of that. */
	@AfterAll
	static void every_element_of_the_model_was_reached() {
		assertThat(REACHED).containsAll(drawn);
	}

	@Test
	void a_facilitator_of_a_member_institution_needs_the_document_of_each_sector_and_it_is_published() {
		enter(CallPurpose.FACILITATOR);
		call.publish(CallWalk.facilitator());
		call.applies(null, "INSTITUCIÓN de prueba");
		call.windowPasses();
		call.judgeAll(9);
		call.finishEvaluation();
		assertThat(walk.sentToBrowser(walk.task(exercise.id(), "userTask_acceptFacilitator", "gobierno"))).containsEntry("waiver", "YES");
		var acceptance = Map.<String, Object>of("decision", "ACCEPT", "actedOn", clock.today().toString());
		assertThat(walk.refused(exercise.id(), "userTask_acceptFacilitator", "gobierno", acceptance)).contains("Documento de la dispensa");
		for (var sector : Sector.values()) {
			call.answer("userTask_acceptFacilitator", sector.role(),
					Map.of("decision", "ACCEPT", "actedOn", clock.today().toString(), "waiverDocument", "Oficio " + sector.ordinal()));
		}
		call.allAccept();

		assertThat(facilitations.current(exercise.id())).get().satisfies(one -> assertThat(one.waiver()).isTrue());
		assertThat(log()).anyMatch(text -> text.startsWith("Dispensa (R3.3)") && text.contains("Oficio 0") && text.contains("Oficio 2"));

		assertThat(accounts.holds("facilitacion." + exercise.territoryCode().toLowerCase(), Role.FACILITACION, exercise.territoryCode())).isTrue();
		report("facilitacion", "RECUSAL");
		clock.advance(Duration.ofDays(1));
		assertThat(accounts.holds("facilitacion." + exercise.territoryCode().toLowerCase(), Role.FACILITACION, exercise.territoryCode()))
			.as("the mandate ended with the day").isFalse();
		assertThat(call.waiting()).containsExactly("userTask_proposeFacilitation@organo-garante");
	}

	@Test
	void whoever_stepped_back_facilitated_until_that_day_whenever_it_is_reported() {
		facilitated("Universidad A");
		clock.advance(Duration.ofDays(5));
		var report = new HashMap<>(reported("RECUSAL"));
		report.put("happenedOn", clock.today().minusDays(2).toString());
		walk.start(CONVENER, exercise.territoryCode(), FacilitatorChangeProcess.KEY, report);

		assertThat(facilitations.of(exercise.id())).singleElement()
			.satisfies(one -> assertThat(one.to()).isEqualTo(clock.today().minusDays(2)));
	}

	@Test
	void whoever_steps_back_is_replaced_by_a_new_call_that_the_three_agree_on() {
		facilitated("Universidad A");
		report(CONVENER, "RECUSAL");
		assertThat(facilitations.current(exercise.id())).isEmpty();
		call.answer("userTask_proposeFacilitation", CONVENER, proposal("WITHOUT"));
		assertThat(walk.task(exercise.id(), "userTask_agreeFacilitation", "gobierno").name())
			.isEqualTo("Acordar cómo sigue · facilitación del ejercicio");
		agree("gobierno", true);
		agree("organo-garante", true);
		agree("sociedad-civil", false);
		assertThat(log()).anyMatch(text -> text.contains("Sociedad civil no aceptó") && text.contains("Hace falta alguien imparcial"));

		assertThat(String.valueOf(walk.sentToBrowser(walk.task(exercise.id(), "userTask_proposeFacilitation", CONVENER)).get("earlier")))
			.contains("Hace falta alguien imparcial");
		call.answer("userTask_proposeFacilitation", CONVENER, proposal("NEW_CALL"));
		threeAgree();
		facilitatorFound("Universidad B");

		assertThat(facilitations.of(exercise.id())).extracting(one -> one.organisation() + " " + (one.to() == null))
			.containsExactly("Universidad B true", "Universidad A false");
		assertThat(walk.standing(exercise.code())).isEmpty();
		report(CONVENER, "RECUSAL");
	}

	@Test
	void one_sector_without_confidence_is_enough_and_the_sectors_facilitate_in_turn_until_they_decide_again() {
		facilitated("Universidad A");
		report("sociedad-civil", "LOSS_OF_CONFIDENCE");
		assertThat(walk.refusedStart("gobierno", exercise.territoryCode(), FacilitatorChangeProcess.KEY, reported("LOSS_OF_CONFIDENCE")))
			.isNotBlank();
		confidence("gobierno", true);
		confidence("organo-garante", true);
		confidence("sociedad-civil", false);
		assertThat(log()).anyMatch(text -> text.contains("Gobierno mantiene la confianza") && text.contains("La escuchó antes sobre el motivo."))
			.anyMatch(text -> text.contains("Sociedad civil no mantiene la confianza") && text.contains("No la escuchó antes sobre el motivo."));
		call.answer("userTask_proposeFacilitation", CONVENER, proposal("INTERIM"));
		threeAgree();

		for (var sector : List.of("sociedad-civil", "gobierno", "organo-garante")) {
			assertThat(call.waiting()).as("the convener is not the first").containsExactly("userTask_facilitateTurn@" + sector);
			call.answer("userTask_facilitateTurn", sector, turn(sector.equals("organo-garante") ? "DECIDE" : "NEXT"));
		}
		call.answer("userTask_proposeFacilitation", CONVENER, proposal("WITHOUT"));
		threeAgree();

		assertThat(facilitations.of(exercise.id())).extracting(Facilitation::kind)
			.containsExactlyInAnyOrder(Kind.NONE, Kind.INTERIM, Kind.INTERIM, Kind.INTERIM, Kind.PERSON);
		assertThat(facilitations.current(exercise.id())).get().satisfies(one -> assertThat(one.kind()).isEqualTo(Kind.NONE));
		assertThat(log()).anyMatch(text -> text.startsWith("El ejercicio continúa sin persona facilitadora, por decisión expresa"));
		assertThat(walk.standing(exercise.code())).isEmpty();
	}

	@Test
	void a_facilitator_who_keeps_the_confidence_of_the_three_goes_on() {
		facilitated("Universidad A");
		report("gobierno", "LOSS_OF_CONFIDENCE");
		for (var sector : Sector.roles()) {
			confidence(sector, true);
		}

		assertThat(facilitations.current(exercise.id())).get().satisfies(one -> assertThat(one.organisation()).isEqualTo("Universidad A"));
		assertThat(log()).anyMatch(text -> text.startsWith("La persona facilitadora (Universidad A) continúa"));
	}

	@Test
	void a_new_call_that_finds_nobody_leads_back_to_the_three() {
		facilitated("Universidad A");
		report("organo-garante", "RECUSAL");
		call.answer("userTask_proposeFacilitation", CONVENER, proposal("NEW_CALL"));
		threeAgree();
		call.publish(CallWalk.facilitator());
		call.windowPasses();
		call.resolve("VOID");
		assertThat(facilitations.current(exercise.id())).isEmpty();
		call.answer("userTask_proposeFacilitation", CONVENER, proposal("WITHOUT"));
		threeAgree();

		assertThat(facilitations.current(exercise.id())).get().satisfies(one -> assertThat(one.kind()).isEqualTo(Kind.NONE));
		assertThat(walk.standing(exercise.code())).isEmpty();
	}

	@Test
	void confidence_is_a_sectors_and_no_day_lies_before_the_mandate_or_in_the_future() {
		facilitated("Universidad A");

		assertThat(walk.refusedStart("facilitacion", exercise.territoryCode(), FacilitatorChangeProcess.KEY, reported("LOSS_OF_CONFIDENCE")))
			.isNotBlank();
		for (var day : List.of(clock.today().plusDays(1), clock.today().minusDays(100))) {
			assertThat(walk.refusedStart("facilitacion", exercise.territoryCode(), FacilitatorChangeProcess.KEY,
					Map.of("territory", exercise.territoryCode(), "exercise", exercise.code(), "cause", "RECUSAL", "reason", REASON, "happenedOn", day.toString())))
				.isEqualTo("El día debe ir del inicio del encargo a hoy.");
		}
	}

	private void confidence(String sector, boolean keeps) {
		call.answer("userTask_stateConfidence", sector, Map.of("hearing", keeps ? "YES" : "NO", "decision", keeps ? "KEEP" : "LOST", "reasonOfSector",
				"Lo vimos en las últimas dos reuniones.", "actedOn", clock.today().toString()));
	}

	private Map<String, Object> turn(String next) {
		return Map.of("account", "Se facilitaron dos reuniones de las mesas.", "turn", next, "endedOn", clock.today().toString());
	}

}
