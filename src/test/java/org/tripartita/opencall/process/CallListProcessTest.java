package org.tripartita.opencall.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.tripartita.opencall.process.CallWalk.CONVENER;

import org.junit.jupiter.api.Test;

import org.tripartita.identity.Sector;
import org.tripartita.opencall.CallConduct.Conducted;
import org.tripartita.opencall.CallPurpose;
import org.tripartita.record.DocumentKind;
import org.tripartita.record.Visibility;

/** Whom a published list calls, and when; a call that rests can end too (E2c, E2f). */
class CallListProcessTest extends OpenCallRoom {

	@Test
	void whoever_declines_is_followed_by_the_next_on_the_list() {
		enter(CallPurpose.SECRETARIAT_SEATS);
		call.publish(onlyCivilSociety());
		call.applies(Sector.CIVIL_SOCIETY, "Primera");
		call.applies(Sector.CIVIL_SOCIETY, "Segunda");
		call.windowPasses();
		call.judgeAll(9);
		call.finishEvaluation();
		call.oneDeclines();
		call.allAccept();

		assertThat(calls.designated(exercise.id(), CallPurpose.SECRETARIAT_SEATS)).singleElement()
			.satisfies(one -> assertThat(one.organisation()).isEqualTo("Segunda"));
		assertThat(log()).anyMatch(text -> text.startsWith("Primera declinó"));
	}

	@Test
	void a_sector_that_everybody_declined_for_is_a_shortage_again() {
		enter(CallPurpose.SECRETARIAT_SEATS);
		call.publish(onlyCivilSociety());
		call.applies(Sector.CIVIL_SOCIETY, "Única");
		call.windowPasses();
		call.judgeAll(7);
		call.finishEvaluation();
		call.oneDeclines();

		assertThat(room).isWaitingAt("userTask_resolveShortage");
		call.resolve("INVITE");
		call.invite("sociedad-civil", "Otra");
		call.judgeAll(6);
		call.finishEvaluation();
		call.allAccept();
		assertThat(room).isEnded().hasPassed("endEvent_designated");
		assertThat(actas.ofExercise(exercise.id(), Visibility.PUBLIC)).filteredOn(acta -> acta.kind() == DocumentKind.CALL_RESULT)
			.hasSize(2);
	}

	@Test
	void a_suspended_call_can_be_cancelled() {
		enter(CallPurpose.SECRETARIAT_SEATS);
		call.publish(onlyCivilSociety());
		conduct.suspend(call.callId(), "Las bases nombraban otro municipio.", account(CONVENER));
		walk.runJobs();

		assertThat(conduct.cancel(call.callId(), "No tiene remedio.")).isEqualTo(Conducted.DONE);
		assertThat(room).isWaitingAt("callActivity_reissuedCall");
		assertThat(call.waiting()).containsExactly("userTask_draftCall@organo-garante");
	}

}
