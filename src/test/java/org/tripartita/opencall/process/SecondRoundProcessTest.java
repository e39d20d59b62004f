package org.tripartita.opencall.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripartita.opencall.process.CallWalk.CONVENER;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.identity.Sector;
import org.tripartita.opencall.ApplicationStatus;
import org.tripartita.opencall.CallEvaluation.Judged;
import org.tripartita.opencall.CallEvaluation.Judgement;
import org.tripartita.opencall.CallObjections;
import org.tripartita.opencall.CallObjections.Received;
import org.tripartita.opencall.CallPurpose;
import org.tripartita.opencall.Candidate;

/** After a result somebody is invited for the place that nobody took: what was published before stays (E2e, E2f; G-26). */
class SecondRoundProcessTest extends OpenCallRoom {

	@Autowired
	private CallObjections objections;

	@BeforeEach
	void a_published_result_whose_place_of_the_government_was_declined() {
		enter(CallPurpose.SECRETARIAT_SEATS);
		var fields = new HashMap<>(CallWalk.seats());
		fields.put("oversightBodyPlaces", 0);
		fields.put("objectionDays", 3);
		call.publish(fields);
		call.applies(Sector.GOVERNMENT, "Dependencia");
		call.applies(Sector.CIVIL_SOCIETY, "Colectivo");
		call.applies(Sector.CIVIL_SOCIETY, "Excluido");
		call.windowPasses();
		judge("Excluido", false);
		judge("Colectivo", true);
		judge("Dependencia", true);
		call.finishEvaluation();
		termEnds();
		called("Colectivo", call.accepting());
		called("Dependencia", Map.of("decision", "DECLINE", "reason", "Cambió de encargo.", "actedOn", clock.today().toString()));
		call.resolve("INVITE");
	}

	@Test
	void nobody_whose_exclusion_was_published_is_found_eligible_afterwards() {
		call.invite("gobierno", "Invitada");

		assertThat(judge("Excluido", true)).isEqualTo(Judged.CLOSED);
		assertThat(judge("Invitada", true)).isEqualTo(Judged.DONE);
		assertThat(judge("Invitada", true)).as("judged again before the evaluation ends").isEqualTo(Judged.DONE);
		assertThat(calls.results(call.callId())).filteredOn(one -> one.organisation().equals("Excluido"))
			.singleElement()
			.satisfies(one -> assertThat(one.status()).isEqualTo(ApplicationStatus.INELIGIBLE));
	}

	@Test
	void an_objection_is_about_whom_the_latest_result_names_first_and_about_nobody_who_had_the_term_before() {
		call.invite("gobierno", "Invitada");
		judge("Invitada", true);
		call.finishEvaluation();

		assertThat(objections.objectable(call.callId())).extracting(Candidate::organisation).containsExactly("Invitada");
		assertThat(object("Colectivo")).isEqualTo(new Received.Refused("opencall.web.objection.candidate"));
		assertThat(object("Invitada")).isInstanceOf(Received.Filed.class);
	}

	private Judged judge(String organisation, boolean eligible) {
		return evaluation.judge(call.callId(), new Judgement(candidate(organisation), eligible, eligible ? null : "No acredita trayectoria.",
				eligible ? new ArrayList<>(List.of(8, 8)) : List.of()), account(CONVENER));
	}

	private Received object(String organisation) {
		return objections.receive(call.callId(), UUID.randomUUID(), candidate(organisation), "No se apega a las bases.", "vecina@example.org");
	}

	private void called(String organisation, Map<String, Object> answer) {
		walk.answer(exercise.id(), "userTask_designateSeat", CONVENER, OpenCallProcess.APPLICATION_ID, candidate(organisation).toString(), answer);
	}

	private void termEnds() {
		clock.moveTo(calls.find(call.callId()).orElseThrow().objectionsUntil());
		walk.runJobs();
	}

}
