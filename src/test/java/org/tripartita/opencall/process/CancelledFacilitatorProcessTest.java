package org.tripartita.opencall.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.tripartita.opencall.process.CallWalk.CONVENER;

import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.identity.Sector;
import org.tripartita.opencall.CallPurpose;
import org.tripartita.opencall.Facilitation.Kind;

/** A call for a facilitator that is cancelled or finds nobody leads to an agreement of the three, never to silence (E3a, E3c; step 3). */
class CancelledFacilitatorProcessTest extends FacilitationRoom {

	@Autowired
	private RuntimeService engine;

	@Test
	void a_step_whose_call_was_cancelled_waits_until_the_three_agree_to_facilitate_in_turn() {
		cancelled();
		assertThat(room).isNotEnded();
		assertThat(call.waiting()).containsExactly("userTask_proposeFacilitation@organo-garante");
		assertThat(String.valueOf(walk.sentToBrowser(walk.task(exercise.id(), "userTask_proposeFacilitation", CONVENER)).get("situation")))
			.contains("se canceló", "otro municipio");
		call.answer("userTask_proposeFacilitation", CONVENER, proposal("INTERIM"));
		threeAgree();

		assertThat(room).isEnded().hasPassed("endEvent_facilitationSettled");
		assertThat(outcome()).isEqualTo("CANCELLED");
		assertThat(facilitations.current(exercise.id())).get().satisfies(one -> assertThat(one.kind()).isEqualTo(Kind.INTERIM));
		assertThat(call.waiting()).containsExactly("userTask_facilitateTurn@sociedad-civil");
	}

	@Test
	void the_convener_alone_does_not_decide_that_nobody_facilitates() {
		enter(CallPurpose.FACILITATOR);
		call.publish(CallWalk.facilitator());
		call.applies(null, "Universidad A");
		call.windowPasses();
		call.judgeAll(10);
		call.finishEvaluation();
		call.sectorSays(Sector.GOVERNMENT, false);
		call.sectorSays(Sector.OVERSIGHT_BODY, true);
		call.sectorSays(Sector.CIVIL_SOCIETY, true);
		call.resolve("VOID");

		assertThat(room).isNotEnded();
		assertThat(facilitations.current(exercise.id())).isEmpty();
		assertThat(String.valueOf(walk.sentToBrowser(walk.task(exercise.id(), "userTask_proposeFacilitation", CONVENER)).get("situation")))
			.contains("terminó sin designación");
		call.answer("userTask_proposeFacilitation", CONVENER, proposal("WITHOUT"));
		threeAgree();
		assertThat(room).isEnded().hasPassed("endEvent_facilitationAgreed");
		assertThat(outcome()).isEqualTo("VOID");
		assertThat(log()).anyMatch(text -> text.startsWith("El ejercicio continúa sin persona facilitadora, por decisión expresa de los tres"));
	}

	@Test
	void where_nobody_facilitates_a_sector_asks_for_somebody() {
		cancelled();
		call.answer("userTask_proposeFacilitation", CONVENER, proposal("WITHOUT"));
		threeAgree();
		assertThat(walk.refusedStart("sociedad-civil", exercise.territoryCode(), FacilitatorChangeProcess.KEY, reported("RECUSAL"))).isNotBlank();
		report("sociedad-civil", "WANTED");
		assertThat(call.waiting()).containsExactly("userTask_proposeFacilitation@organo-garante");
		call.answer("userTask_proposeFacilitation", CONVENER, proposal("NEW_CALL"));
		threeAgree();
		facilitatorFound("Universidad B");

		assertThat(facilitations.current(exercise.id())).get().satisfies(one -> assertThat(one.organisation()).isEqualTo("Universidad B"));
		assertThat(log()).anyMatch(text -> text.startsWith("Sin nadie que facilite") && text.contains("el sector Sociedad civil"));
		assertThat(walk.refusedStart("sociedad-civil", exercise.territoryCode(), FacilitatorChangeProcess.KEY, reported("WANTED")))
			.isNotBlank();
	}

	@Test
	void an_exercise_that_never_had_a_step_three_may_get_a_facilitator_too() {
		database.sql("update exercise set state = 'CONSULTING' where id = ?").param(exercise.id()).update();
		report("gobierno", "WANTED");

		assertThat(call.waiting()).containsExactly("userTask_proposeFacilitation@organo-garante");
	}

	@Test
	void another_call_that_is_cancelled_too_leads_back_to_the_three_who_may_go_on_without() {
		cancelled();
		call.answer("userTask_proposeFacilitation", CONVENER, proposal("NEW_CALL"));
		threeAgree();
		call.publish(CallWalk.facilitator());
		cancel();
		assertThat(room).isNotEnded();
		assertThat(call.waiting()).containsExactly("userTask_proposeFacilitation@organo-garante");
		call.answer("userTask_proposeFacilitation", CONVENER, proposal("WITHOUT"));
		threeAgree();

		assertThat(room).isEnded();
		assertThat(facilitations.current(exercise.id())).get().satisfies(one -> assertThat(one.kind()).isEqualTo(Kind.NONE));
		assertThat(walk.standing(exercise.code())).isEmpty();
	}

	@Test
	void a_step_whose_call_was_cancelled_is_done_once_another_call_found_a_facilitator() {
		cancelled();
		call.answer("userTask_proposeFacilitation", CONVENER, proposal("NEW_CALL"));
		threeAgree();
		facilitatorFound("Universidad B");

		assertThat(room).isEnded();
		assertThat(facilitations.current(exercise.id())).get().satisfies(one -> assertThat(one.organisation()).isEqualTo("Universidad B"));
		assertThat(walk.standing(exercise.code())).isEmpty();
	}

	@Test
	void a_change_whose_process_an_administrator_deleted_keeps_no_other_from_beginning() {
		facilitated("Universidad A");
		report("gobierno", "LOSS_OF_CONFIDENCE");
		delete();
		report(CONVENER, "RECUSAL");
		assertThat(call.waiting()).containsExactly("userTask_proposeFacilitation@organo-garante");
		an_exercise();
		cancelled();
		delete();

		assertThat(room).as("nobody will agree any more").isEnded();
		assertThat(log()).anyMatch(text -> text.startsWith("Quedó sin acuerdo cómo sigue la facilitación"));
	}

	private void delete() {
		var instance = engine.createProcessInstanceQuery()
			.processDefinitionKey(FacilitatorChangeProcess.KEY)
			.processInstanceBusinessKey(exercise.code())
			.singleResult();
		engine.deleteProcessInstance(instance.getId(), "Prueba", true, true, true);
		walk.runJobs();
	}

	private void cancelled() {
		enter(CallPurpose.FACILITATOR);
		call.publish(CallWalk.facilitator());
		cancel();
	}

}
