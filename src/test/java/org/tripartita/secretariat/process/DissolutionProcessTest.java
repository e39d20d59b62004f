package org.tripartita.secretariat.process;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.exercise.Exercises;
import org.tripartita.identity.Sector;
import org.tripartita.secretariat.Agenda;
import org.tripartita.secretariat.AgendaItem;
import org.tripartita.secretariat.AgendaKind;
import org.tripartita.secretariat.Foundation;
import org.tripartita.secretariat.RealComposition;
import org.tripartita.secretariat.Seat;
import org.tripartita.secretariat.Seats;
import org.tripartita.secretariat.SecretariatLife;
import org.tripartita.secretariat.SecretariatRest;
import org.tripartita.secretariat.Session;
import org.tripartita.secretariat.SessionState;
import org.tripartita.secretariat.Sessions;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/** An STL that is dissolved leaves nothing that waits for nobody (domain 5.6). */
@ProductTest
class DissolutionProcessTest {

	private static final String WHY = "Los tres sectores acordaron un cuerpo nuevo.";

	@Autowired
	private Walk walk;

	@Autowired
	private StlWalk stl;

	@Autowired
	private SittingStl sitting;

	@Autowired
	private Foundation foundation;

	@Autowired
	private SecretariatLife life;

	@Autowired
	private SecretariatRest rest;

	@Autowired
	private Sessions sessions;

	@Autowired
	private Seats seats;

	@Autowired
	private Agenda agenda;

	@Autowired
	private Exercises exercises;

	@Autowired
	private RuntimeService engine;

	@Autowired
	private TestClock clock;

	@Test
	void its_sessions_are_called_off_and_what_an_exercise_brought_is_decided_by_the_STL_that_follows() {
		var founded = sitting.found();
		var secretariat = founded.secretariat();
		var day = clock.today().minusDays(3);
		var brought = agenda.file(new AgendaItem(secretariat.id(), founded.exercise().id(), AgendaKind.COMMITMENT, UUID.randomUUID(),
				"Padrón de obra", "Lo que se propone."));
		var own = sitting.file(secretariat, "Asunto propio");
		var open = sitting.convene(secretariat, SittingStl.call(secretariat, "ORDINARY", day.minusDays(10), day, brought));
		sitting.attend(secretariat, Sector.values());
		sitting.agree(secretariat);
		walk.start("organo-garante", secretariat.territoryCode(), StlSessionProcess.KEY,
				SittingStl.call(secretariat, "ORDINARY", day.minusDays(10), day, own));
		life.dissolve(secretariat.id(), clock.today(), null, WHY);
		walk.runJobs();

		assertThat(open).isEnded().hasPassed("startEvent_stlDissolved", "endEvent_sessionWithoutStl").hasNotPassed("endEvent_sessionHeld");
		assertThat(sessions.of(secretariat.id())).hasSize(2).allSatisfy(one -> {
			assertThat(one.state()).isEqualTo(SessionState.CANCELLED);
			assertThat(one.cancelReason()).isEqualTo(WHY);
		});
		assertThat(sessions.of(secretariat.id())).extracting(Session::documentId).containsOnlyNulls();
		assertThat(stl.waiting(secretariat)).isEmpty();
		assertThat(engine.createProcessInstanceQuery().processDefinitionKey(StlSessionProcess.KEY).processInstanceBusinessKey(secretariat.code()).count())
			.isZero();
		assertThat(agenda.decision(brought)).as("no acta was sealed").isEmpty();
		assertThat(agenda.pending(secretariat.id())).extracting(Agenda.Pending::id).containsExactly(brought);
		assertThat(rest.reasonOfSecretariat(secretariat.id(), StlSessionProcess.KEY)).contains("secretariat.dissolved-already");
		assertThat(rest.reasonOfSecretariat(secretariat.id(), "agreement-follow-up")).as("what was agreed is still reported").isEmpty();

		var since = clock.today().minusDays(5);
		var next = stl.installed(founded.exercise(), since, StlWalk.rules(since));
		assertThat(agenda.pending(next.id())).extracting(Agenda.Pending::id).containsExactly(brought);
		assertThat(exercises.get(founded.exercise().id()).secretariatId()).isEqualTo(next.id());
		sitting.convene(next, SittingStl.call(next, "ORDINARY", day.minusDays(1), day, brought));
		sitting.attend(next, Sector.values());
		sitting.agree(next);
		sitting.sign(next);
		assertThat(agenda.decision(brought)).get().satisfies(decision -> assertThat(decision.secretariatId()).isEqualTo(next.id()));
	}

	@Test
	void a_chapter_whose_agreement_is_being_signed_ends_with_it() {
		var veracruz = foundation.lay(RealComposition.of("Veracruz"), stl.territory());
		var members = List.of("Fiscalía General del Estado", "CIMTRA Veracruz", "IVAI").stream().map(name -> seat(veracruz.id(), name)).toList();
		walk.start("organo-garante", veracruz.territoryCode(), ChapterProcess.KEY, Map.of("territory", veracruz.territoryCode(), "name", "Justicia",
				"matter", "Trabaja por su cuenta y propone.", "members", members, "assumed", List.of(), "on", "2015-06-01"));
		var room = engine.createProcessInstanceQuery()
			.processDefinitionKey(ChapterProcess.KEY)
			.processInstanceBusinessKey(veracruz.code())
			.singleResult();
		stl.answer(veracruz, "userTask_recordChapterMeeting", "organo-garante", Map.of("next", "MEETING", "title", "Estadística abierta", "text",
				"El capítulo acuerda publicar la información cada mes.", "present", members, "joining", List.of(), "agreed", "YES", "on",
				clock.today().minusDays(5).toString()));
		assertThat(room).isWaitingAt("userTask_signChapterAct");
		life.dissolve(veracruz.id(), clock.today(), null, WHY);
		walk.runJobs();

		assertThat(room).isEnded().hasPassed("endEvent_chapterSigningWithoutStl");
		assertThat(stl.waiting(veracruz)).isEmpty();
	}

	private String seat(UUID secretariat, String organisation) {
		return seats.current(secretariat)
			.stream()
			.filter(seat -> organisation.equals(seat.organisation()))
			.map(Seat::id)
			.findFirst()
			.orElseThrow()
			.toString();
	}

}
