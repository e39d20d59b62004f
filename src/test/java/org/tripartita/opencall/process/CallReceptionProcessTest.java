package org.tripartita.opencall.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.tripartita.opencall.process.CallWalk.CONVENER;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.tripartita.identity.Sector;
import org.tripartita.opencall.Amendment;
import org.tripartita.opencall.CallConduct.Conducted;
import org.tripartita.opencall.CallPurpose;
import org.tripartita.opencall.CallReception.Applied;

/** A reception that is not as others: it rests for a while, or was over before anybody entered it. */
class CallReceptionProcessTest extends OpenCallRoom {

	/** What of the model only these receptions reach. */
	static final Set<String> ELEMENTS = Set.of("boundary_callSuspended", "userTask_resumeCall", "userTask_captureReceived");

	@Test
	void a_reception_is_suspended_and_goes_on_without_anybody_losing_a_day_each_with_a_public_reason() {
		enter(CallPurpose.SECRETARIAT_SEATS);
		call.publish(onlyCivilSociety());
		call.applies(Sector.CIVIL_SOCIETY, "Antes");
		var lastDay = calls.find(call.callId()).orElseThrow().window().closesOn();
		assertThat(conduct.suspend(call.callId(), "El sitio no abría en tres regiones.", account(CONVENER))).isEqualTo(Conducted.DONE);
		walk.runJobs();
		assertThat(call.waiting()).containsExactly("userTask_resumeCall@organo-garante");
		assertThat(call.applies(Sector.CIVIL_SOCIETY, "Mientras")).isInstanceOf(Applied.Late.class);
		assertThat(conduct.suspend(call.callId(), "Otra vez.", account(CONVENER))).isEqualTo(Conducted.NOT_RECEIVING);

		clock.advance(Duration.ofDays(30));
		walk.runJobs();
		var earliest = conduct.earliestClosing(call.callId());
		assertThat(earliest).isAfterOrEqualTo(lastDay.plusDays(30));
		assertThat(call.refused("userTask_resumeCall", resumption(earliest.minusDays(1)))).startsWith("Nadie debe perder los días");
		call.answer("userTask_resumeCall", CONVENER, resumption(earliest));
		assertThat(call.applies(Sector.CIVIL_SOCIETY, "Después")).isInstanceOf(Applied.Received.class);
		call.windowPasses();

		assertThat(room).hasPassed("boundary_callSuspended", "userTask_resumeCall");
		assertThat(call.waiting()).containsExactly("userTask_evaluateApplications@organo-garante");
		assertThat(evaluation.dossiers(call.callId())).hasSize(2);
		assertThat(calls.amendments(call.callId())).extracting(Amendment::reason)
			.containsExactly("El sitio no abría en tres regiones.", "El sitio abre otra vez en todas.");
		assertThat(calls.amendments(call.callId())).extracting(Amendment::text).allMatch(text -> text.startsWith("La recepción de postulaciones se"));
	}

	@Test
	void a_call_held_before_is_entered_with_its_dates_and_waits_for_no_clock() {
		enter(CallPurpose.SECRETARIAT_SEATS);
		var published = clock.today().minusDays(100);
		var closed = clock.today().minusDays(80);
		call.publish(held(published.toString(), closed.toString()));
		assertThat(call.applies(Sector.CIVIL_SOCIETY, "Tarde")).isInstanceOf(Applied.Late.class);
		assertThat(call.refused("userTask_captureReceived", Map.of("consentOnFile", true, "applications",
				List.of(CallWalk.row("sociedad-civil", "Fuera", closed.plusDays(1))))))
			.isEqualTo("La fecha de recepción debe estar dentro de la ventana de la convocatoria.");
		call.answer("userTask_captureReceived", CONVENER, Map.of("consentOnFile", true, "applications",
				List.of(CallWalk.row("sociedad-civil", "De entonces", published.plusDays(3)))));
		call.judgeAll(9);
		call.answer("userTask_evaluateApplications", CONVENER, CallWalk.finished(closed.plusDays(5)));
		var accepted = new HashMap<>(call.accepting());
		accepted.put("actedOn", closed.plusDays(8).toString());
		call.answer("userTask_designateSeat", CONVENER, accepted);

		assertThat(room).isEnded().hasPassed("userTask_captureReceived", "endEvent_designated");
		assertThat(calls.ofExercise(exercise.id())).singleElement().satisfies(one -> {
			assertThat(one.retrospective()).isTrue();
			assertThat(one.publishedOn()).isEqualTo(published);
		});
		assertThat(log.of(exercise.id())).filteredOn(entry -> entry.text().startsWith("Terminó"))
			.singleElement()
			.satisfies(entry -> assertThat(entry.happenedOn()).isEqualTo(closed.plusDays(8)));
	}

	private static Map<String, Object> resumption(LocalDate closesOn) {
		return Map.of("newClosesOn", closesOn.toString(), "reason", "El sitio abre otra vez en todas.");
	}

}
