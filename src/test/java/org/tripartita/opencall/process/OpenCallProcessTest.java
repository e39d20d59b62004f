package org.tripartita.opencall.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.tripartita.opencall.process.CallWalk.CONVENER;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.tripartita.identity.Sector;
import org.tripartita.opencall.ApplicationStatus;
import org.tripartita.opencall.CallConduct.Conducted;
import org.tripartita.opencall.CallPurpose;
import org.tripartita.opencall.CallReception.Applied;
import org.tripartita.opencall.CallState;
import org.tripartita.opencall.Designated;
import org.tripartita.opencall.SelectionMode;
import org.tripartita.record.DocumentKind;
import org.tripartita.record.Visibility;

/** Every path from the bases of an open call to its end; what no path reaches fails the class. */
class OpenCallProcessTest extends OpenCallRoom {

	private static final Set<String> REACHED = new TreeSet<>();

	private static Set<String> drawn = Set.of();

	@AfterEach
	void note_what_was_reached() {
		if (room == null) {
			return;
		}
		history.createHistoricActivityInstanceQuery()
			.processInstanceId(room.getId())
			.list()
			.stream()
			.map(HistoricActivityInstance::getActivityId)
			.forEach(REACHED::add);
		drawn = new TreeSet<>(models.getBpmnModelInstance(room.getProcessDefinitionId())
			.getModelElementsByType(FlowNode.class)
			.stream()
			.filter(node -> !(node.getParentElement() instanceof SubProcess))
			.map(FlowNode::getId)
			.toList());
	}

	/** What follows a cancellation is walked by the tests of cancelled calls, other receptions by {@link CallReceptionProcessTest}. */
	@AfterAll
	static void every_element_of_the_model_was_reached() {
		REACHED.addAll(CallReceptionProcessTest.ELEMENTS);
		assertThat(REACHED).containsAll(drawn);
	}

	@Test
	void a_call_for_seats_goes_from_bases_to_designations() {
		enter(CallPurpose.SECRETARIAT_SEATS);
		call.publish(CallWalk.seats());
		call.everySectorApplies();
		clock.advance(Duration.ofMinutes(1));
		call.answer("userTask_captureApplication", CONVENER, paper("sociedad-civil", "Colectivo en papel"));
		assertThat(room).isWaitingAt("userTask_captureApplication");

		call.windowPasses();
		call.judgeAll(10);
		call.finishEvaluation();
		call.allAccept();

		assertThat(room).isEnded().hasPassed("endEvent_designated");
		assertThat(outcome()).isEqualTo("DESIGNATED");
		assertThat(calls.designated(exercise.id(), CallPurpose.SECRETARIAT_SEATS)).hasSize(3)
			.allSatisfy(one -> assertThat(one.selectionMode()).isEqualTo(SelectionMode.OPEN_CALL))
			.extracting(Designated::sector)
			.containsExactlyInAnyOrder(Sector.values());
		assertThat(calls.results(call.callId())).filteredOn(one -> one.organisation().equals("Colectivo en papel"))
			.allSatisfy(one -> assertThat(one.status()).isEqualTo(ApplicationStatus.RESERVE)).hasSize(1);
		assertThat(actas.ofExercise(exercise.id(), Visibility.PUBLIC)).extracting(acta -> acta.kind())
			.containsExactlyInAnyOrder(DocumentKind.CALL, DocumentKind.CALL_RESULT);
		assertThat(log()).anyMatch(text -> text.startsWith("Se publicó el resultado de"));
	}

	@Test
	void without_candidates_others_are_invited_under_the_same_requirements_and_it_is_published() {
		enter(CallPurpose.SECRETARIAT_SEATS);
		call.publish(onlyCivilSociety());
		call.windowPasses();
		call.resolve("INVITE");
		assertThat(call.refused("userTask_inviteCandidates", Map.of("invited", List.of(), "consentOnFile", true)))
			.isEqualTo("Captura al menos a una persona u organización.");
		assertThat(call.refused("userTask_inviteCandidates", call.invitation("gobierno", "Dependencia")))
			.isEqualTo("Esta convocatoria no ofrece lugares para ese sector. Elige otro.");
		call.invite("sociedad-civil", "Invitada");
		call.judgeAll(8);
		call.finishEvaluation();
		call.allAccept();

		assertThat(calls.designated(exercise.id(), CallPurpose.SECRETARIAT_SEATS)).singleElement()
			.satisfies(one -> assertThat(one.selectionMode()).isEqualTo(SelectionMode.INVITATION));
		assertThat(log()).anyMatch(text -> text.contains("se invitó a Invitada") && text.contains("No hubo candidaturas"));
	}

	@Test
	void the_window_is_extended_once_with_a_public_reason() {
		enter(CallPurpose.SECRETARIAT_SEATS);
		call.publish(onlyCivilSociety());
		call.applies(Sector.CIVIL_SOCIETY, "Sin requisitos");
		call.windowPasses();
		call.findNobodyEligible();
		call.finishEvaluation();
		assertThat(call.refused("userTask_resolveShortage", Map.of("remedy", "EXTEND", "closesOn", clock.today().toString(),
				"reason", "Hacen falta más."))).isEqualTo("El último día para recibir postulaciones debe ser posterior a hoy.");
		call.resolve("EXTEND");
		assertThat(call.applies(Sector.CIVIL_SOCIETY, "Nueva")).isInstanceOf(Applied.Received.class);
		assertThat(log()).anyMatch(text -> text.startsWith("Se amplió la recepción"));
		call.windowPasses();
		call.findNobodyEligible();
		call.finishEvaluation();

		assertThat(call.refused("userTask_resolveShortage", Map.of("remedy", "EXTEND", "closesOn",
				clock.today().plusDays(9).toString(), "reason", "Otra vez, por favor."))).contains("no está entre las que se ofrecen");
		call.resolve("VOID");
		assertThat(room).isEnded().hasPassed("endEvent_void");
		assertThat(outcome()).isEqualTo("VOID");
		assertThat(calls.find(call.callId()).orElseThrow().state()).isEqualTo(CallState.VOID);
		assertThat(calls.designated(exercise.id(), CallPurpose.SECRETARIAT_SEATS)).isEmpty();
	}

	@Test
	void a_call_that_finds_no_facilitator_waits_until_the_three_agree_how_it_goes_on() {
		enter(CallPurpose.FACILITATOR);
		call.publish(CallWalk.facilitator());
		call.windowPasses();
		call.resolve("VOID");
		call.answer("userTask_proposeFacilitation", CallWalk.CONVENER, Map.of("way", "WITHOUT", "reason", "El calendario no espera otra convocatoria."));
		assertThat(room).isWaitingAt("catchEvent_facilitationAgreed");
		for (var sector : Sector.roles()) {
			call.answer("userTask_agreeFacilitation", sector, Map.of("decision", "ACCEPT", "actedOn", clock.today().toString()));
		}

		assertThat(room).isEnded().hasPassed("endEvent_facilitationAgreed");
	}

	@Test
	void a_facilitator_is_the_first_on_the_list_whom_all_three_sectors_accept() {
		enter(CallPurpose.FACILITATOR);
		call.publish(CallWalk.facilitator());
		call.applies(null, "Universidad A");
		call.applies(null, "Universidad B");
		call.windowPasses();
		call.judgeAll(10);
		call.finishEvaluation();
		call.sectorSays(Sector.GOVERNMENT, true);
		call.sectorSays(Sector.OVERSIGHT_BODY, true);
		call.sectorSays(Sector.CIVIL_SOCIETY, false);
		call.threeAccept();
		assertThat(walk.sentToBrowser(walk.task(exercise.id(), "userTask_designateSeat", CallWalk.CONVENER))).as("nothing to balance")
			.containsEntry("purpose", "FACILITATOR");
		call.allAccept();

		assertThat(log()).anyMatch(text -> text.contains("Quedó designada: Universidad B."));
		assertThat(calls.designated(exercise.id(), CallPurpose.FACILITATOR)).singleElement().satisfies(one -> {
			assertThat(one.organisation()).isEqualTo("Universidad B");
			assertThat(one.sector()).isNull();
		});
		assertThat(log()).anyMatch(text -> text.contains("Sociedad civil no aceptó") && text.contains("institución integrante"));
	}

	@Test
	void registrations_for_the_tables_are_participants_and_an_empty_sector_is_convened_by_its_representative() {
		enter(CallPurpose.MESAS);
		call.publish(CallWalk.mesas());
		call.applies(Sector.CIVIL_SOCIETY, "Vecinas organizadas");
		call.windowPasses();

		assertThat(call.waiting()).containsExactlyInAnyOrder("userTask_conveneCounterparts@gobierno",
				"userTask_conveneCounterparts@organo-garante");
		call.answer("userTask_conveneCounterparts", "gobierno", Map.of("convened", "YES", "consentOnFile", true, "participants",
				List.of(Map.of("organisation", "Secretaría de Obras", "position", "Dirección", "on", clock.today().toString()))));
		call.answer("userTask_conveneCounterparts", "organo-garante",
				Map.of("convened", "NO", "reason", "El pleno no sesionó a tiempo."));

		assertThat(room).isEnded().hasPassed("endEvent_designated");
		assertThat(calls.designated(exercise.id(), CallPurpose.MESAS)).extracting(Designated::organisation)
			.containsExactlyInAnyOrder("Vecinas organizadas", "Secretaría de Obras");
		assertThat(log()).anyMatch(text -> text.contains("no logró convocar") && text.contains("El pleno no sesionó"));
	}

	@Test
	void a_panel_that_was_published_gives_the_points() {
		enter(CallPurpose.SECRETARIAT_SEATS);
		call.publish(withPanel("gobierno"));
		call.applies(Sector.CIVIL_SOCIETY, "Primera");
		call.windowPasses();
		call.judgeAll(3);
		call.answer("userTask_reviewEligibility", CONVENER, Map.of("reviewed", true));
		panelGives("gobierno", "Primera", 8, 6);
		call.answer("userTask_scoreCandidates", "gobierno", Map.of("complete", true));
		call.finishEvaluation();
		call.allAccept();

		assertThat(calls.results(call.callId())).singleElement()
			.satisfies(one -> assertThat(one.score()).isEqualByComparingTo("72.00"));
	}

	@Test
	void nobody_is_called_before_the_term_for_objections_ends() {
		enter(CallPurpose.SECRETARIAT_SEATS);
		var fields = new HashMap<>(onlyCivilSociety());
		fields.put("objectionDays", 3);
		call.publish(fields);
		call.applies(Sector.CIVIL_SOCIETY, "Primera");
		call.windowPasses();
		call.judgeAll(8);
		call.finishEvaluation();
		assertThat(room).isWaitingAt("callActivity_hearObjections");
		clock.moveTo(calls.find(call.callId()).orElseThrow().objectionsUntil());
		walk.runJobs();
		call.allAccept();

		assertThat(room).isEnded().hasPassed("endEvent_designated");
	}

	@Test
	void a_call_is_cancelled_with_a_public_reason_until_its_result() {
		enter(CallPurpose.SECRETARIAT_SEATS);
		call.publish(withPanel("gobierno"));
		call.applies(Sector.CIVIL_SOCIETY, "Primera");
		call.windowPasses();
		assertThat(conduct.cancel(call.callId(), "La convocatoria nombraba otro municipio.")).isEqualTo(Conducted.DONE);

		assertThat(room).isWaitingAt("callActivity_reissuedCall");
		assertThat(call.waiting()).containsExactly("userTask_draftCall@organo-garante");
		assertThat(outcome()).isEqualTo("CANCELLED");
		assertThat(log()).anyMatch(text -> text.startsWith("Se canceló") && text.contains("otro municipio"));
		assertThat(conduct.cancel(call.callId(), "Otra vez.")).isEqualTo(Conducted.TOO_LATE);
		assertThat(calls.find(call.callId()).orElseThrow().state()).isEqualTo(CallState.CANCELLED);
	}

	private Map<String, Object> paper(String sector, String organisation) {
		var answer = new HashMap<>(CallWalk.row(sector, organisation, clock.today()));
		answer.put("consentOnFile", true);
		answer.put("noConflictOnFile", true);
		return answer;
	}

}
