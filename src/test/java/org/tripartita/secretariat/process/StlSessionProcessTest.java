package org.tripartita.secretariat.process;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.exercise.ExerciseLog;
import org.tripartita.exercise.LogEntry;
import org.tripartita.identity.Sector;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.DocumentKind;
import org.tripartita.record.Visibility;
import org.tripartita.secretariat.Decision;
import org.tripartita.secretariat.DecisionMethod;
import org.tripartita.secretariat.DecisionResult;
import org.tripartita.secretariat.SecretariatLog;
import org.tripartita.secretariat.Session;
import org.tripartita.secretariat.SessionRecord;
import org.tripartita.secretariat.SessionState;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.SentStatements;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.TaskDesk.Receipt;
import org.tripartita.workflow.TaskDesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/** A session from its call to its acta: quorum, consensus, signatures. */
@ProductTest
class StlSessionProcessTest extends StlSessionScene {

	@Autowired
	private TaskDesk desk;

	@Autowired
	private ActaRegister actas;

	@Autowired
	private SecretariatLog log;

	@Autowired
	private SessionRecord record;

	@Autowired
	private ExerciseLog exerciseLog;

	@Autowired
	private RepositoryService models;

	@Test
	void what_nobody_opposes_is_adopted_and_told_to_who_waits_for_it() {
		var item = file("Datos de obra pública");
		var waiting = waitFor(item);
		convene("ORDINARY", item);
		attend(Sector.values());
		deliberate("AGREED_FOR", Map.of());

		assertThat(agenda.decision(item)).as("before the acta is sealed").isEmpty();
		sign();
		assertThat(session).isEnded().hasPassed("endEvent_sessionHeld", "endEvent_itemAgreed");
		assertThat(waiting).isEnded();
		assertThat(agenda.decision(item)).hasValueSatisfying(decision -> {
			assertThat(decision.result()).isEqualTo(DecisionResult.ADOPTED);
			assertThat(decision.method()).isEqualTo(DecisionMethod.CONSENSUS);
			assertThat(decision.decidedOn()).isEqualTo(day);
		});
		assertThat(sessions.lastValidOn(secretariat.id())).contains(day);
		assertThat(actas.ofSecretariat(secretariat.id(), Visibility.PUBLIC)).extracting(acta -> acta.kind())
			.containsExactlyInAnyOrder(DocumentKind.SESSION_ACT, DocumentKind.INSTALLATION_ACT);
		assertThat(exerciseLog.of(exercise.id())).extracting(LogEntry::text)
			.contains("El STL decidió «Datos de obra pública»: Aprobado, por consenso.");
		assertThat(log.of(secretariat.id())).first().satisfies(entry -> assertThat(entry.documentId()).isNotNull());
	}

	@Test
	void a_text_that_the_deliberation_changed_stands_in_the_acta_with_the_one_that_came_and_its_day_in_words() {
		convene("ORDINARY", file("Corregido"), file("Como vino"));
		attend(Sector.values());
		deliberate("AGREED_FOR", Map.of("text", "Lo que se propone, cada mes."));
		deliberate("AGREED_FOR", Map.of("text", "Lo que se propone. \r\n"));

		assertThat(record.text(sessions.of(secretariat.id()).get(0).id()))
			.contains("\nTexto como quedó, corregido en la sesión: Lo que se propone, cada mes.\nComo llegó a la sesión decía: Lo que se propone.\n",
					"2. Como vino\nLo que se propone.", SpokenDay.of(day), "10:00 h (hora del centro de México)")
			.containsOnlyOnce("Texto como quedó")
			.doesNotContain(day.toString());
	}

	@Test
	void an_acta_of_many_matters_asks_the_database_as_often_as_one_of_a_single_matter() throws Exception {
		assertThat(statementsOfAnActaAbout("Uno", "Dos", "Tres", "Cuatro")).isEqualTo(statementsOfAnActaAbout("Solo")).isPositive();
	}

	private int statementsOfAnActaAbout(String... titles) throws Exception {
		convene("ORDINARY", Stream.of(titles).map(this::file).toArray(UUID[]::new));
		attend(Sector.values());
		for (var ignored : titles) {
			deliberate("AGREED_FOR", Map.of());
		}
		sign();
		var held = sessions.of(secretariat.id()).stream().max(Comparator.comparing(Session::number)).orElseThrow();
		return SentStatements.of(() -> assertThat(record.text(held.id())).contains(titles));
	}

	@Test
	void what_all_decline_is_rejected_by_consensus() {
		var item = file("Compromiso sin responsable");
		convene("ORDINARY", item);
		attend(Sector.values());
		deliberate("AGREED_AGAINST", Map.of());
		sign();

		assertThat(agenda.decision(item)).map(Decision::result).contains(DecisionResult.REJECTED);
	}

	@Test
	void without_one_sector_there_is_no_quorum_in_any_call_and_the_third_is_the_last() {
		var item = file("Plan");
		day = clock.today().minusDays(20);
		convene("ORDINARY", item);
		for (int call = 1; call <= 3; call++) {
			attend(Sector.OVERSIGHT_BODY, Sector.CIVIL_SOCIETY);
			if (call < 3) {
				callAgain(day.plusDays(5L * call));
			}
		}

		assertThat(session).isEnded().hasPassed("endEvent_sessionNoQuorum", "serviceTask_notifyAbsentSectors");
		assertThat(sessions.of(secretariat.id())).singleElement().satisfies(one -> {
			assertThat(one.state()).isEqualTo(SessionState.NO_QUORUM);
			assertThat(one.call()).isEqualTo(3);
		});
		assertThat(sessions.lastValidOn(secretariat.id())).isEmpty();
		assertThat(actas.ofSecretariat(secretariat.id(), Visibility.PUBLIC)).extracting(acta -> acta.kind())
			.filteredOn(DocumentKind.NO_QUORUM_ACT::equals)
			.hasSize(3);
		assertThat(log.of(secretariat.id())).extracting(SecretariatLog.Entry::text)
			.contains("Se avisó a Gobierno: su ausencia en dos convocatorias impide celebrar la sesión 1.");
		assertThat(agenda.pending(secretariat.id())).singleElement().satisfies(one -> assertThat(one.inHand()).isFalse());
	}

	@Test
	void a_second_call_with_the_three_sectors_is_valid_and_an_alternate_counts() {
		var item = file("Informe");
		day = clock.today().minusDays(20);
		convene("ORDINARY", item);
		attend(Sector.GOVERNMENT, Sector.OVERSIGHT_BODY);
		assertThat(stl.refused(secretariat, "userTask_callAgain", SECRETARY,
				Map.of("noticedOn", day.toString(), "on", day.toString(), "at", "10:00")))
			.endsWith("antes del día que no tuvo quórum, y la sesión debe ser en un día posterior.");
		callAgain(day.plusDays(5));
		assertThat(walk.sentToBrowser(stl.task(secretariat, "userTask_recordAttendance", SECRETARY))).containsKey("governmentSeats")
			.doesNotContainKeys("governmentPresent", "oversightBodyPresent", "civilSocietyPresent");
		attend(Sector.values());
		assertThat(walk.sentToBrowser(stl.task(secretariat, "userTask_deliberateItem", SECRETARY))).as("where the live session is")
			.containsEntry("sessionId", sessions.of(secretariat.id()).get(0).id().toString());
		deliberate("AGREED_FOR", Map.of());
		sign();

		assertThat(session).isEnded().hasPassed("endEvent_sessionHeld").hasNotPassed("serviceTask_notifyAbsentSectors");
		assertThat(agenda.decision(item)).map(Decision::decidedOn).contains(day.plusDays(5));
	}

	@Test
	void a_session_needs_the_notice_of_the_rules_and_a_matter_is_in_one_session() {
		var item = file("Aviso");
		var tooSoon = call("ORDINARY", item);
		tooSoon.put("noticedOn", clock.today().toString());
		tooSoon.put("on", clock.today().plusDays(1).toString());
		assertThat(refusedStart("organo-garante", tooSoon)).startsWith("Las reglas de este STL piden 5 días hábiles");
		var empty = call("ORDINARY");
		assertThat(refusedStart("organo-garante", empty)).isEqualTo("Elige al menos un asunto pendiente o agrega otro.");
		var early = call("ORDINARY", item);
		early.put("on", clock.today().minusDays(41).toString());
		early.put("noticedOn", clock.today().minusDays(45).toString());
		assertThat(refusedStart("organo-garante", early)).contains("anterior a la instalación");

		convene("ORDINARY", item);
		assertThat(refusedStart("organo-garante", call("ORDINARY", item))).contains("la opción elegida no está entre las que se ofrecen");
	}

	@Test
	void the_sector_that_keeps_the_papers_may_convene_and_the_other_may_not() {
		var item = file("Quién convoca");
		assertThat(refusedStart("gobierno", call("ORDINARY", item))).contains("la opción elegida no está entre las que se ofrecen");
		walk.start(SECRETARY, exercise.territoryCode(), StlSessionProcess.KEY, call("ORDINARY", item));

		assertThat(stl.waiting(secretariat)).contains("userTask_recordAttendance@" + SECRETARY);
	}

	@Test
	void attendance_waits_for_the_day_of_the_session() {
		var item = file("Futura");
		var later = call("ORDINARY", item);
		day = clock.today().plusDays(14);
		later.put("noticedOn", clock.today().toString());
		later.put("on", day.toString());
		begin(later);

		assertThat(stl.refused(secretariat, "userTask_recordAttendance", SECRETARY, stl.present(secretariat.id(), Sector.values())))
			.startsWith("La asistencia se registra desde el día de la sesión");
		clock.moveTo(day);
		attend(Sector.values());
		assertThat(session).isWaitingAt("userTask_deliberateItem");
		assertThat(sessions.of(secretariat.id())).singleElement().satisfies(one -> assertThat(one.retrospective()).isFalse());
	}

	@Test
	void a_sector_that_does_not_sign_leaves_its_reason_in_the_acta() {
		convene("ORDINARY", file("Con reserva"));
		attend(Sector.values());
		deliberate("AGREED_FOR", Map.of());
		minutes();
		for (var sector : Sector.values()) {
			stl.answer(secretariat, "userTask_signMinutes", sector.role(),
					sector == Sector.GOVERNMENT ? StlWalk.refusal(day) : stl.signature(secretariat.id(), sector, day));
		}

		assertThat(session).isEnded().hasPassed("endEvent_sessionHeld");
		var acta = actas.ofSecretariat(secretariat.id(), Visibility.PUBLIC).get(0);
		assertThat(actas.canonicalJson(acta.id())).hasValueSatisfying(json -> assertThat(json).contains("No se respetó lo acordado."));
	}

	@Test
	void sectors_that_sign_at_the_same_instant_all_count() throws Exception {
		var item = file("A la vez");
		convene("ORDINARY", item);
		attend(Sector.values());
		deliberate("AGREED_FOR", Map.of());
		minutes();
		var barrier = new CyclicBarrier(3);
		var people = Executors.newFixedThreadPool(3);
		try {
			var acts = Stream.of(Sector.values()).<Callable<Receipt>>map(sector -> {
				var task = stl.task(secretariat, "userTask_signMinutes", sector.role());
				var answer = stl.signature(secretariat.id(), sector, day);
				return () -> {
					barrier.await();
					return desk.submit(task.group(), task.taskId(), answer);
				};
			}).toList();
			for (var receipt : people.invokeAll(acts)) {
				assertThat(receipt.get()).isEqualTo(new Receipt.Taken(""));
			}
		}
		finally {
			people.shutdownNow();
		}
		walk.runJobs();

		assertThat(session).isEnded().hasPassed("endEvent_sessionHeld");
		assertThat(agenda.decision(item)).isPresent();
	}

	private ProcessInstance waitFor(UUID item) {
		models.createDeployment()
			.addModelInstance("waits-for-decision.bpmn", Bpmn.createExecutableProcess("waits-for-decision")
				.camundaHistoryTimeToLiveString("P1D")
				.startEvent()
				.receiveTask("receiveTask_decision")
				.message(StlSessionProcess.ITEM_DECIDED)
				.endEvent()
				.done())
			.deploy();
		return engine.startProcessInstanceByKey("waits-for-decision", Map.of("agendaItemId", item.toString()));
	}

	private void callAgain(LocalDate on) {
		stl.answer(secretariat, "userTask_callAgain", SECRETARY,
				Map.of("noticedOn", on.minusDays(1).toString(), "on", on.toString(), "at", "10:00"));
	}

}
