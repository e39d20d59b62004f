package org.tripartita.opencall.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripartita.opencall.process.CallWalk.CONVENER;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.opencall.Designated;
import org.tripartita.opencall.FacilitatorChange;

/** Who may say that a facilitator steps back, and what is said when the call for another is cancelled (E3b, E3c). */
class FacilitatorRulesProcessTest extends FacilitationRoom {

	@Autowired
	private FacilitatorChange change;

	@BeforeEach
	void an_exercise_with_a_facilitator() {
		facilitated("Universidad A");
	}

	@Test
	void only_the_person_itself_or_the_convener_says_that_it_steps_back() {
		for (var sector : List.of("gobierno", "sociedad-civil")) {
			assertThat(walk.refusedStart(sector, exercise.territoryCode(), FacilitatorChangeProcess.KEY, reported("RECUSAL"))).isNotBlank();
		}
		report("facilitacion", "RECUSAL");

		assertThat(facilitations.current(exercise.id())).isEmpty();
	}

	@Test
	void a_cancelled_call_leads_back_to_the_proposal_and_nobody_says_that_the_three_decided_to_go_on_without() {
		steppedBack();
		cancel();

		assertThat(call.waiting()).containsExactly("userTask_proposeFacilitation@organo-garante");
		assertThat(log()).noneMatch(text -> text.contains("por decisión expresa"))
			.anyMatch(text -> text.startsWith("Se canceló y por ahora nadie facilita el ejercicio") && text.contains("otro municipio"));
		callAgain();
		facilitatorFound("Universidad B");
		assertThat(calls.designatedByCall(exercise.id()).values()).extracting(who -> who.stream().map(Designated::organisation).toList())
			.as("each call with its own person")
			.containsExactlyInAnyOrder(List.of("Universidad A"), List.of("Universidad B"));
	}

	@Test
	void a_change_that_began_before_says_nothing_untrue_of_a_cancelled_call_either() {
		steppedBack();
		var report = database.sql("select id from facilitator_report where exercise_id = ? and state = 'OPEN'")
			.param(exercise.id())
			.query(UUID.class)
			.single();
		change.leaveOpen(report);

		assertThat(facilitations.current(exercise.id())).isEmpty();
		assertThat(log()).noneMatch(text -> text.contains("por decisión expresa"));
	}

	private void steppedBack() {
		report(CONVENER, "RECUSAL");
		callAgain();
		call.publish(CallWalk.facilitator());
	}

	private void callAgain() {
		call.answer("userTask_proposeFacilitation", CONVENER, proposal("NEW_CALL"));
		threeAgree();
	}

}
