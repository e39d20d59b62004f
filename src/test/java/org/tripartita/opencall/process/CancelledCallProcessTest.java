package org.tripartita.opencall.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.tripartita.opencall.process.CallWalk.CONVENER;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.tripartita.opencall.CallConduct.Conducted;
import org.tripartita.opencall.CallPurpose;

/** A cancelled call leaves no step without: it is issued again, with bases of its own (E2c; G-21). */
class CancelledCallProcessTest extends OpenCallRoom {

	@ParameterizedTest
	@EnumSource(names = { "SECRETARIAT_SEATS", "MESAS" })
	void seats_and_tables_are_called_for_again_as_often_as_their_call_is_cancelled(CallPurpose purpose) {
		enter(purpose);
		publish(purpose);
		var first = call.callId();
		cancel();
		assertThat(room).isWaitingAt("callActivity_reissuedCall");
		assertThat(call.waiting()).containsExactly("userTask_draftCall@organo-garante");
		var shown = walk.sentToBrowser(walk.task(exercise.id(), "userTask_draftCall", CONVENER));
		assertThat(String.valueOf(shown.get("reissue"))).contains("se emite de nuevo", "la anterior se canceló");
		assertThat(List.of("government", "oversightBody", "civilSociety")).allSatisfy(sector -> {
			var written = purpose == CallPurpose.MESAS ? CallWalk.mesas() : CallWalk.seats();
			assertThat(shown).containsEntry(sector + "Places", written.get(sector + "Places")).containsEntry(sector + "Profile", written.get(sector + "Profile"));
		});
		assertThat(shown).containsEntry("bases", "El órgano garante convoca a integrar el espacio de diálogo.");
		publish(purpose);
		var second = call.callId();
		cancel();
		publish(purpose);
		call.everySectorApplies();
		call.windowPasses();
		if (purpose.selects()) {
			call.judgeAll(9);
			call.finishEvaluation();
		}
		call.allAccept();

		assertThat(room).isEnded().hasPassed("endEvent_reissued");
		assertThat(outcome()).isEqualTo("DESIGNATED");
		assertThat(calls.find(second).orElseThrow().reissueOf()).isEqualTo(first);
		assertThat(calls.find(call.callId()).orElseThrow().reissueOf()).isEqualTo(second);
		assertThat(walk.standing(exercise.code())).isEmpty();
	}

	@Test
	void the_longest_reason_that_a_form_takes_fits_into_the_public_log() {
		enter(CallPurpose.MESAS);
		publish(CallPurpose.MESAS);
		var reason = "Por lo que se dijo. ".repeat(100);
		assertThat(conduct.cancel(call.callId(), reason)).isEqualTo(Conducted.DONE);

		assertThat(log()).anyMatch(text -> text.startsWith("Se canceló y se convocará otra vez a las mesas") && text.endsWith(reason));
	}

	private void publish(CallPurpose purpose) {
		call.publish(purpose == CallPurpose.MESAS ? CallWalk.mesas() : CallWalk.seats());
	}

	private void cancel() {
		clock.advance(Duration.ofSeconds(1));
		assertThat(conduct.cancel(call.callId(), "La convocatoria nombraba otro municipio.")).isEqualTo(Conducted.DONE);
		walk.runJobs();
	}

}
