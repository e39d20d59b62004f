package org.tripartita.secretariat.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.exercise.Exercise;
import org.tripartita.exercise.ExerciseLog;
import org.tripartita.exercise.LogEntry;
import org.tripartita.identity.Sector;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.DocumentKind;
import org.tripartita.record.Visibility;
import org.tripartita.secretariat.Agenda;
import org.tripartita.secretariat.AgendaItem;
import org.tripartita.secretariat.AgendaKind;
import org.tripartita.secretariat.Decision;
import org.tripartita.secretariat.DecisionMethod;
import org.tripartita.secretariat.DecisionResult;
import org.tripartita.secretariat.Dissent;
import org.tripartita.secretariat.Secretariat;
import org.tripartita.secretariat.SecretariatLog;
import org.tripartita.secretariat.SessionState;
import org.tripartita.secretariat.Sessions;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.Processes;
import org.tripartita.workflow.TaskDesk;
import org.tripartita.workflow.TaskDesk.Receipt;

@ProductTest
class StlSessionProcessTest {

	private static final String SECRETARY = "sociedad-civil";

	@Autowired
	private Walk walk;

	@Autowired
	private StlWalk stl;

	@Autowired
	private TestClock clock;

	@Autowired
	private TaskDesk desk;

	@Autowired
	private Agenda agenda;

	@Autowired
	private Sessions sessions;

	@Autowired
	private ActaRegister actas;

	@Autowired
	private SecretariatLog log;

	@Autowired
	private ExerciseLog exerciseLog;

	@Autowired
	private RuntimeService engine;

	@Autowired
	private RepositoryService models;

	private Exercise exercise;

	private Secretariat secretariat;

	private LocalDate day;

	private ProcessInstance session;

	@BeforeEach
	void an_stl_with_civil_society_as_its_secretary() {
		install(new HashMap<>());
	}

	private void install(Map<String, Object> otherRules) {
		exercise = walk.exercise(stl.territory(), clock.today().minusDays(80));
		walk.enter(SecretariatInstallationProcess.KEY, exercise, Processes.facts());
		var rules = StlWalk.rules(clock.today().minusDays(40));
		rules.putAll(otherRules);
		secretariat = stl.installed(exercise, clock.today().minusDays(40), rules);
		day = clock.today().minusDays(3);
	}

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
			.startsWith("La nueva convocatoria y la nueva fecha deben ser posteriores");
		callAgain(day.plusDays(5));
		attend(Sector.values());
		deliberate("AGREED_FOR", Map.of());
		sign();

		assertThat(session).isEnded().hasPassed("endEvent_sessionHeld").hasNotPassed("serviceTask_notifyAbsentSectors");
		assertThat(agenda.decision(item)).map(Decision::decidedOn).contains(day.plusDays(5));
	}

	@Test
	void what_is_opposed_is_deliberated_again_and_the_dissent_stays_with_the_decision() {
		var item = file("Presupuesto");
		convene("ORDINARY", item);
		attend(Sector.values());
		deliberate("OPPOSED", Map.of("dissentGovernment", "No hay presupuesto este año."));
		deliberate("AGREED_FOR", Map.of("text", "Texto acordado en la segunda ronda."));
		sign();

		assertThat(agenda.decision(item)).hasValueSatisfying(decision -> {
			assertThat(decision.text()).isEqualTo("Texto acordado en la segunda ronda.");
			assertThat(decision.dissents()).containsExactly(new Dissent(Sector.GOVERNMENT, "No hay presupuesto este año."));
		});
	}

	@Test
	void in_an_ordinary_session_no_majority_decides_and_a_postponed_matter_stays() {
		var postponed = file("Primero");
		var parked = file("Segundo");
		convene("ORDINARY", postponed, parked);
		attend(Sector.values());
		oppose();
		stl.answer(secretariat, "userTask_deliberateItem", SECRETARY, extraordinary("organo-garante", "sociedad-civil"));
		settle("POSTPONED");
		oppose();
		oppose();
		settle("PARKED");
		sign();

		assertThat(session).isEnded().hasPassed("endEvent_itemSettled").hasNotPassed("userTask_recordVote");
		assertThat(agenda.decision(postponed)).isEmpty();
		assertThat(agenda.decision(parked)).map(Decision::result).contains(DecisionResult.PARKED);
		assertThat(agenda.pending(secretariat.id())).extracting(Agenda.Pending::id).containsExactly(postponed);
		convene("ORDINARY", postponed);
		assertThat(sessions.of(secretariat.id())).hasSize(2);
	}

	@Test
	void an_extraordinary_case_is_voted_by_sector_with_its_reason() {
		var item = file("Renovar el padrón");
		convene("EXTRAORDINARY", item);
		attend(Sector.values());
		oppose();
		assertThat(refusedRound(extraordinary("organo-garante"))).isEqualTo("Un caso extraordinario lo declaran al menos dos sectores.");
		stl.answer(secretariat, "userTask_deliberateItem", SECRETARY, extraordinary("organo-garante", "sociedad-civil"));
		vote("AGAINST", "FOR", "FOR");
		sign();

		assertThat(session).isEnded().hasPassed("endEvent_itemVoted");
		assertThat(agenda.decision(item)).hasValueSatisfying(decision -> {
			assertThat(decision.result()).isEqualTo(DecisionResult.ADOPTED);
			assertThat(decision.method()).isEqualTo(DecisionMethod.MAJORITY);
			assertThat(decision.reason()).isEqualTo("El plazo legal vence mañana.");
			assertThat(decision.dissents()).isNotEmpty();
		});
	}

	@Test
	void a_vote_without_majority_decides_nothing() {
		var item = file("Dividido");
		convene("EXTRAORDINARY", item);
		attend(Sector.values());
		oppose();
		stl.answer(secretariat, "userTask_deliberateItem", SECRETARY, extraordinary("organo-garante", "sociedad-civil"));
		vote("AGAINST", "FOR", "ABSTAIN");
		settle("PARKED");
		sign();

		assertThat(session).isEnded().hasPassed("endEvent_itemSettled").hasNotPassed("endEvent_itemVoted");
		assertThat(agenda.decision(item)).map(Decision::result).contains(DecisionResult.PARKED);
	}

	@Test
	void a_vote_by_member_has_no_more_votes_than_members_who_came() {
		install(Map.of("voteUnit", "MEMBER"));
		var item = file("Por integrante");
		convene("EXTRAORDINARY", item);
		attend(Sector.values());
		oppose();
		stl.answer(secretariat, "userTask_deliberateItem", SECRETARY, extraordinary("gobierno", "sociedad-civil"));

		assertThat(stl.refused(secretariat, "userTask_recordVote", SECRETARY, memberVotes(2)))
			.isEqualTo("Gobierno tiene 2 votos anotados y solo uno por emitir.");
		stl.answer(secretariat, "userTask_recordVote", SECRETARY, memberVotes(1));
		sign();
		assertThat(agenda.decision(item)).map(Decision::method).contains(DecisionMethod.MAJORITY);
	}

	@Test
	void the_rules_of_the_stl_change_by_consensus_only() {
		var answer = call("EXTRAORDINARY");
		answer.put("freeItems", List.of(Map.of("title", "Reforma", "text", "Sesionar cada tres meses.", "kind", "RULES")));
		begin(answer);
		attend(Sector.values());
		oppose();
		stl.answer(secretariat, "userTask_deliberateItem", SECRETARY, extraordinary("organo-garante", "sociedad-civil"));

		assertThat(session).isWaitingAt("userTask_settleItem");
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
	void who_opposes_says_why_and_consensus_has_no_opposition() {
		convene("ORDINARY", file("Razones"));
		attend(Sector.values());

		assertThat(refusedRound(round("OPPOSED", Map.of()))).isEqualTo("Escribe qué sector se opone y por qué.");
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

	private UUID file(String title) {
		return agenda.file(new AgendaItem(secretariat.id(), exercise.id(), AgendaKind.COMMITMENT, UUID.randomUUID(), title,
				"Lo que se propone."));
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

	private Map<String, Object> call(String kind, UUID... items) {
		return new HashMap<>(Map.of("territory", exercise.territoryCode(), "kind", kind, "noticedOn", day.minusDays(10).toString(),
				"on", day.toString(), "at", "10:00", "mode", "IN_PERSON", "place", "Sala de plenos", "items",
				Stream.of(items).map(UUID::toString).toList()));
	}

	private void convene(String kind, UUID... items) {
		begin(call(kind, items));
	}

	private void begin(Map<String, Object> answer) {
		var code = walk.start("organo-garante", exercise.territoryCode(), StlSessionProcess.KEY, answer);
		assertThat(code).isEqualTo(secretariat.code());
		session = engine.createProcessInstanceQuery()
			.processDefinitionKey(StlSessionProcess.KEY)
			.processInstanceBusinessKey(code)
			.singleResult();
	}

	private String refusedStart(String role, Map<String, Object> answer) {
		return walk.refusedStart(role, exercise.territoryCode(), StlSessionProcess.KEY, answer);
	}

	private void attend(Sector... present) {
		stl.answer(secretariat, "userTask_recordAttendance", SECRETARY, stl.present(secretariat.id(), present));
	}

	private void callAgain(LocalDate on) {
		stl.answer(secretariat, "userTask_callAgain", SECRETARY,
				Map.of("noticedOn", on.minusDays(1).toString(), "on", on.toString(), "at", "10:00"));
	}

	private static Map<String, Object> round(String position, Map<String, Object> more) {
		var answer = new HashMap<String, Object>(Map.of("text", "Lo que se propone.", "position", position, "mediator", "FACILITATOR"));
		answer.putAll(more);
		return answer;
	}

	private void deliberate(String position, Map<String, Object> more) {
		stl.answer(secretariat, "userTask_deliberateItem", SECRETARY, round(position, more));
	}

	private void oppose() {
		deliberate("OPPOSED", Map.of("dissentGovernment", "El gobierno no puede cumplirlo."));
	}

	private static Map<String, Object> extraordinary(String... backers) {
		return round("OPPOSED", Map.of("dissentGovernment", "El gobierno no puede cumplirlo.", "extraordinary", true, "backers",
				List.of(backers), "extraordinaryReason", "El plazo legal vence mañana."));
	}

	private String refusedRound(Map<String, Object> answer) {
		return stl.refused(secretariat, "userTask_deliberateItem", SECRETARY, answer);
	}

	private void vote(String government, String oversightBody, String civilSociety) {
		stl.answer(secretariat, "userTask_recordVote", SECRETARY, Map.of("voteGovernment", government, "voteOversightBody",
				oversightBody, "voteCivilSociety", civilSociety, "reason", "El plazo legal vence mañana."));
	}

	private static Map<String, Object> memberVotes(int government) {
		return Map.of("forGovernment", government, "againstGovernment", 0, "forOversightBody", 1, "againstOversightBody", 0,
				"forCivilSociety", 1, "againstCivilSociety", 0, "reason", "El plazo legal vence mañana.");
	}

	private void settle(String result) {
		stl.answer(secretariat, "userTask_settleItem", SECRETARY, Map.of("result", result, "reason", "Falta información."));
	}

	private void minutes() {
		stl.answer(secretariat, "userTask_draftMinutes", SECRETARY, Map.of("minutes", "Se deliberó el orden del día completo."));
	}

	private void sign() {
		minutes();
		for (var sector : Sector.values()) {
			stl.answer(secretariat, "userTask_signMinutes", sector.role(),
					stl.signature(secretariat.id(), sector, clock.today()));
		}
	}

}
