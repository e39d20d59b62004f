package org.tripartita.opencall.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripartita.opencall.process.CallWalk.CONVENER;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.identity.Sector;
import org.tripartita.opencall.CallEvaluation.Judgement;
import org.tripartita.opencall.CallObjections;
import org.tripartita.opencall.CallPurpose;
import org.tripartita.opencall.CallReception.Applied;
import org.tripartita.opencall.Designated;
import org.tripartita.opencall.PanelScoring.Scored;
import org.tripartita.opencall.SelectionMode;

/** The long way of a call: nobody, extended once, invited, objected to, declined, and a seat that is filled all the same. */
class CallThatFindsNobodyTest extends OpenCallRoom {

	@Autowired
	private CallObjections objections;

	@Test
	void a_call_without_candidates_is_extended_once_then_invites_hears_objections_and_follows_its_list() {
		enter(CallPurpose.SECRETARIAT_SEATS);
		var fields = new HashMap<>(withPanel("gobierno", "organo-garante"));
		fields.put("objectionDays", 3);
		call.publish(fields);
		call.windowPasses();
		call.resolve("EXTEND");
		call.windowPasses();
		assertThat(call.refused("userTask_resolveShortage", Map.of("remedy", "EXTEND", "closesOn", clock.today().plusDays(9).toString(),
				"reason", "Otra vez, por favor."))).contains("no está entre las que se ofrecen");
		call.resolve("INVITE");
		var own = member("gobierno").organisation();
		call.answer("userTask_inviteCandidates", CONVENER, Map.of("consentOnFile", true, "invited",
				List.of(invited("Con convenio"), invited("Ocupada"), invited("Dispuesta"), invited(own))));

		scored(own);
		call.finishEvaluation();
		assertThat(objections.receive(call.callId(), UUID.randomUUID(), candidate("Con convenio"), "Tiene un convenio vigente.", "vecina@example.org"))
			.isInstanceOf(CallObjections.Received.Filed.class);
		clock.moveTo(calls.find(call.callId()).orElseThrow().objectionsUntil());
		walk.runJobs();
		for (var panelist : List.of("gobierno", "organo-garante")) {
			assertThat(walk.refused(exercise.id(), "userTask_resolveObjection", panelist, upheld())).startsWith("Calificaste en esta convocatoria");
		}
		call.answer("userTask_resolveObjection", "sociedad-civil", upheld());
		call.oneDeclines();
		call.allAccept();

		assertThat(calls.designated(exercise.id(), CallPurpose.SECRETARIAT_SEATS)).singleElement().satisfies(one -> {
			assertThat(one.organisation()).isEqualTo("Dispuesta");
			assertThat(one.selectionMode()).isEqualTo(SelectionMode.INVITATION);
		});
		assertThat(inOrder("Se amplió la recepción", "se invitó a Dispuesta", "Procedió la inconformidad", "Ocupada declinó", "Terminó")).isTrue();
		assertThat(call.applies(Sector.CIVIL_SOCIETY, "Tarde")).isInstanceOf(Applied.Late.class);
	}

	/** The panel gives its points, but not to the organisation for which its members act. */
	private void scored(String own) {
		evaluation.unjudged(call.callId())
			.forEach(one -> evaluation.judge(call.callId(), new Judgement(one.id(), true, null, List.of()), account(CONVENER)));
		call.answer("userTask_reviewEligibility", CONVENER, Map.of("reviewed", true));
		for (var role : List.of("gobierno", "organo-garante")) {
			assertThat(panelGives(role, own, 10, 10)).isEqualTo(Scored.OWN);
			panelGives(role, "Con convenio", 9, 9);
			panelGives(role, "Ocupada", 8, 8);
			panelGives(role, "Dispuesta", 7, 7);
			call.answer("userTask_scoreCandidates", role, Map.of("complete", true));
		}
		evaluation.judge(call.callId(), new Judgement(candidate(own), true, null, List.of(1, 1)), "otra.cuenta");
		clock.advance(Duration.ofMinutes(1));
	}

	private Map<String, Object> invited(String organisation) {
		return CallWalk.row("sociedad-civil", organisation, clock.today());
	}

	private Map<String, Object> upheld() {
		return Map.of("decision", "UPHELD", "reason", "El convenio consta en el registro público.", "actedOn", clock.today().toString());
	}

	/** The log comes with the latest entry first. */
	private boolean inOrder(String... parts) {
		var entries = log();
		int at = entries.size();
		for (var part : parts) {
			int before = at;
			at = entries.stream().filter(text -> text.contains(part)).findFirst().map(entries::indexOf).orElse(before);
			if (at >= before) {
				return false;
			}
		}
		return true;
	}

}
