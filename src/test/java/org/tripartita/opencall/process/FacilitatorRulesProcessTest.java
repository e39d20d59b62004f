package org.tripartita.opencall.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripartita.opencall.process.CallWalk.CONVENER;

import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.tripartita.identity.Sector;
import org.tripartita.opencall.CallConduct.Conducted;
import org.tripartita.opencall.CallPurpose;
import org.tripartita.opencall.Designated;
import org.tripartita.opencall.FacilitatorChange;
import org.tripartita.opencall.Facilitations;

/** Who may say that a facilitator steps back, and what is said when the call for another is cancelled (E3b, E3c). */
class FacilitatorRulesProcessTest extends OpenCallRoom {

	@Autowired
	private Facilitations facilitations;

	@Autowired
	private FacilitatorChange change;

	@Autowired
	private JdbcClient database;

	@BeforeEach
	void an_exercise_with_a_facilitator() {
		enter(CallPurpose.FACILITATOR);
		found("Universidad A");
	}

	/** Other tests share the accounts. */
	@AfterEach
	void the_facilitator_holds_the_mandate_again() {
		database.sql("update appointment set valid_to = :none, end_reason = null where role = 'FACILITACION' and territory = :territory")
			.param("none", null, Types.DATE)
			.param("territory", exercise.territoryCode())
			.update();
	}

	@Test
	void only_the_person_itself_or_the_convener_says_that_it_steps_back() {
		for (var sector : List.of("gobierno", "sociedad-civil")) {
			assertThat(walk.refusedStart(sector, exercise.territoryCode(), FacilitatorChangeProcess.KEY, recusal())).isNotBlank();
		}
		walk.start("facilitacion", exercise.territoryCode(), FacilitatorChangeProcess.KEY, recusal());

		assertThat(facilitations.current(exercise.id())).isEmpty();
	}

	@Test
	void a_cancelled_call_leads_back_to_the_proposal_and_nobody_says_that_the_three_decided_to_go_on_without() {
		steppedBack();
		assertThat(conduct.cancel(call.callId(), "Las bases nombraban otro ejercicio.")).isEqualTo(Conducted.DONE);
		walk.runJobs();

		assertThat(call.waiting()).containsExactly("userTask_proposeFacilitation@organo-garante");
		assertThat(log()).noneMatch(text -> text.contains("por decisión expresa"))
			.anyMatch(text -> text.startsWith("Se canceló y por ahora nadie facilita el ejercicio") && text.contains("otro ejercicio"));
		callAgain();
		found("Universidad B");
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
		walk.start(CONVENER, exercise.territoryCode(), FacilitatorChangeProcess.KEY, recusal());
		callAgain();
		call.publish(CallWalk.facilitator());
	}

	private void callAgain() {
		call.answer("userTask_proposeFacilitation", CONVENER, Map.of("way", "NEW_CALL", "reason", "Hace falta alguien imparcial pronto."));
		for (var sector : Sector.roles()) {
			call.answer("userTask_agreeFacilitation", sector, Map.of("decision", "ACCEPT", "actedOn", clock.today().toString()));
		}
	}

	private void found(String organisation) {
		call.publish(CallWalk.facilitator());
		call.applies(null, organisation);
		call.windowPasses();
		call.judgeAll(9);
		call.finishEvaluation();
		call.threeAccept();
		call.allAccept();
	}

	private Map<String, Object> recusal() {
		return Map.of("territory", exercise.territoryCode(), "exercise", exercise.code(), "cause", "RECUSAL", "reason", "Asesora desde este mes a una dependencia.", "happenedOn",
				clock.today().toString());
	}

}
