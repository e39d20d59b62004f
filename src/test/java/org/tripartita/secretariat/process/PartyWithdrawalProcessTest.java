package org.tripartita.secretariat.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.tripartita.exercise.ExerciseLog;
import org.tripartita.exercise.ExerciseRegistry;
import org.tripartita.exercise.LogEntry;
import org.tripartita.identity.Accounts;
import org.tripartita.identity.Sector;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.Visibility;
import org.tripartita.secretariat.Foundation;
import org.tripartita.secretariat.PartyWithdrawals;
import org.tripartita.secretariat.RealComposition;
import org.tripartita.secretariat.Seats;
import org.tripartita.secretariat.Secretariat;
import org.tripartita.secretariat.SecretariatLog;
import org.tripartita.secretariat.SecretariatState;
import org.tripartita.secretariat.Secretariats;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.PendingTask;
import org.tripartita.workflow.PendingTasks;
import org.tripartita.workflow.Processes;
import org.tripartita.workflow.RoleGroups;
import org.tripartita.workflow.TaskDesk;
import org.tripartita.workflow.TaskDesk.Receipt;

/** Civil society left the federal STT in May 2017; a new body followed 22 months later [S3:235-243]. */
@ProductTest
class PartyWithdrawalProcessTest {

	private static final LocalDate LEFT = LocalDate.of(2017, 5, 23);

	private static final LocalDate NEW_BODY = LocalDate.of(2019, 3, 25);

	private static final String SOCIETY = "sociedad-civil";

	@Autowired
	private Walk walk;

	@Autowired
	private StlWalk stl;

	@Autowired
	private Foundation foundation;

	@Autowired
	private Secretariats secretariats;

	@Autowired
	private PartyWithdrawals withdrawals;

	@Autowired
	private Seats seats;

	@Autowired
	private ExerciseRegistry registry;

	@Autowired
	private ExerciseLog exerciseLog;

	@Autowired
	private SecretariatLog log;

	@Autowired
	private ActaRegister actas;

	@Autowired
	private RuntimeService engine;

	@Autowired
	private PendingTasks pending;

	@Autowired
	private TaskDesk desk;

	@Autowired
	private Accounts accounts;

	@Autowired
	private JdbcClient database;

	@Autowired
	private TestClock clock;

	private Secretariat stt;

	private ProcessInstance room;

	@BeforeEach
	void civil_society_leaves_the_federal_secretariat() {
		stt = foundation.lay(RealComposition.of("Secretariado Técnico Tripartita federal"), stl.territory());
		walk.start(SOCIETY, stt.territoryCode(), PartyWithdrawalProcess.KEY, Map.of("territory", stt.territoryCode(), "reason",
				"Vigilancia digital ilegal contra personas que participaron en el tercer plan.", "on", LEFT.toString(), "address",
				"https://example.org/comunicado"));
		room = engine.createProcessInstanceQuery()
			.processDefinitionKey(PartyWithdrawalProcess.KEY)
			.processInstanceBusinessKey(stt.code())
			.singleResult();
	}

	@Test
	void without_one_of_the_three_no_session_can_be_convened_and_nothing_is_cancelled() {
		assertThat(secretariats.get(stt.id()).state()).isEqualTo(SecretariatState.SUSPENDED);
		assertThat(walk.refusedStart("organo-garante", stt.territoryCode(), StlSessionProcess.KEY, call())).startsWith("Este STL no puede sesionar");
		assertThat(log.of(stt.id())).extracting(SecretariatLog.Entry::text).anyMatch(text -> text.contains("Vigilancia digital ilegal"));
		assertThat(room).isWaitingAt("userTask_decideReturn");
		assertThat(walk.refusedStart(SOCIETY, stt.territoryCode(), PartyWithdrawalProcess.KEY, Map.of("territory", stt.territoryCode(), "reason",
				"Otra vez nos retiramos del secretariado.", "on", LEFT.toString(), "address", "https://example.org/otro")))
			.isEqualTo("Tu sector ya se retiró de este STL.");
	}

	@Test
	void no_organisation_takes_its_sector_away_alone() {
		var other = foundation.lay(RealComposition.of("Michoacán"), stl.territory());
		var notice = new HashMap<String, Object>(Map.of("territory", other.territoryCode(), "reason", "Nos vamos todas las organizaciones.", "on",
				LEFT.toString()));

		assertThat(walk.refusedStart(SOCIETY, other.territoryCode(), PartyWithdrawalProcess.KEY, notice))
			.startsWith("Otras organizaciones de tu sector tienen asiento en este STL.");
		notice.put("address", "https://example.org/firmado");
		leftBefore(other);
		assertThat(walk.refusedStart(SOCIETY, other.territoryCode(), PartyWithdrawalProcess.KEY, notice)).startsWith("Tu organización dejó este STL");
		assertThat(secretariats.get(other.id()).state()).isEqualTo(SecretariatState.ACTIVE);
	}

	/** The organisation of civil society's account had a seat once. */
	private void leftBefore(Secretariat secretariat) {
		database.sql("""
				insert into secretariat_seat select (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(), 'organisation', ?::text,
					'to_day', s.from_day + 1))).* from secretariat_seat s
				where s.secretariat_id = ? and s.sector = 'CIVIL_SOCIETY' and not s.alternate and s.organisation is not null limit 1
				""")
			.params(accounts.reach(RoleGroups.of(SOCIETY, secretariat.territoryCode())).get(0).organisation(), secretariat.id())
			.update();
	}

	@Test
	void a_new_body_follows_22_months_later_once_the_three_agree_and_the_old_one_stays_on_record() {
		propose("gobierno");
		for (var sector : Sector.roles()) {
			stl.answer(stt, "userTask_agreeRefoundation", sector, Map.of("decision", "SIGN", "actedOn", NEW_BODY.toString()));
		}

		assertThat(room).isEnded().hasPassed("endEvent_refounded");
		assertThat(secretariats.get(stt.id()).state()).isEqualTo(SecretariatState.DISSOLVED);
		assertThat(seats.current(stt.id())).isEmpty();
		assertThat(seats.of(stt.id(), LEFT)).hasSize(3);
		assertThat(withdrawals.of(stt.id())).singleElement().satisfies(one -> {
			assertThat(one.outcome()).isEqualTo(PartyWithdrawals.Outcome.REFOUNDED);
			assertThat(ChronoUnit.MONTHS.between(one.withdrawnOn(), one.endedOn())).isEqualTo(22);
		});

		var comite = refounded();
		assertThat(comite.code()).isEqualTo(stt.code() + "-2");
		assertThat(comite.state()).isEqualTo(SecretariatState.ACTIVE);
		assertThat(comite.succeedsId()).isEqualTo(stt.id());
		assertThat(actas.ofSecretariat(stt.id(), Visibility.PUBLIC)).hasSize(2)
			.anySatisfy(acta -> assertThat(acta.title()).startsWith("Acuerdo de un cuerpo nuevo en lugar de"));
		assertThat(actas.ofSecretariat(comite.id(), Visibility.PUBLIC)).hasSize(1);
	}

	@Test
	void a_new_body_that_one_of_the_three_does_not_want_is_not_founded() {
		propose("organo-garante");
		stl.answer(stt, "userTask_agreeRefoundation", "gobierno", Map.of("decision", "SIGN", "actedOn", NEW_BODY.toString()));
		stl.answer(stt, "userTask_agreeRefoundation", "organo-garante", Map.of("decision", "SIGN", "actedOn", NEW_BODY.toString()));
		stl.answer(stt, "userTask_agreeRefoundation", SOCIETY,
				Map.of("decision", "REFUSE", "reason", "Nadie investigó lo que pedimos.", "actedOn", NEW_BODY.toString()));

		assertThat(room).isWaitingAt("userTask_decideReturn");
		assertThat(secretariats.get(stt.id()).state()).isEqualTo(SecretariatState.SUSPENDED);
		assertThat(log.of(stt.id())).extracting(SecretariatLog.Entry::text).anyMatch(text -> text.contains("Nadie investigó lo que pedimos."));
		propose(SOCIETY);
		assertThat(room).isWaitingAt("userTask_agreeRefoundation");
	}

	@Test
	void an_exercise_of_the_stl_tells_in_its_log_too_what_becomes_of_it() {
		var exercise = walk.exercise(stt.territoryCode(), LEFT.minusDays(30));
		registry.workWith(exercise.id(), stt.id());
		answer(SOCIETY, Map.of("next", "RETURN", "text", "Se acordó investigar los hechos denunciados.", "on", NEW_BODY.toString()));

		assertThat(exerciseLog.of(exercise.id())).extracting(LogEntry::text)
			.contains("Las tres partes están de nuevo; el STL puede sesionar. Se acordó investigar los hechos denunciados.");
	}

	@Test
	void only_the_party_that_left_says_that_it_is_back() {
		var back = Map.<String, Object>of("next", "RETURN", "text", "Se acordó investigar los hechos denunciados.", "on", NEW_BODY.toString());
		var task = decision();
		assertThat(walk.refused(task, "gobierno", back)).isEqualTo("Solo la parte que se retiró puede decir que vuelve.");
		var early = new HashMap<>(back);
		early.put("on", LEFT.minusDays(1).toString());
		assertThat(walk.refused(task, SOCIETY, early)).startsWith("La fecha debe estar entre");
		answer(SOCIETY, back);

		assertThat(room).isEnded().hasPassed("endEvent_partyReturned");
		assertThat(secretariats.get(stt.id()).state()).isEqualTo(SecretariatState.ACTIVE);
	}

	@Test
	void while_a_second_party_is_away_the_return_of_one_is_not_enough_and_a_new_body_ends_both_absences() {
		walk.start("gobierno", stt.territoryCode(), PartyWithdrawalProcess.KEY, Map.of("territory", stt.territoryCode(), "reason",
				"El gobierno tampoco asistirá a las sesiones.", "on", LEFT.plusDays(1).toString()));
		assertThat(withdrawals.of(stt.id())).hasSize(2);
		propose("organo-garante");
		for (var sector : Sector.roles()) {
			stl.answer(stt, "userTask_agreeRefoundation", sector, Map.of("decision", "SIGN", "actedOn", NEW_BODY.toString()));
		}

		assertThat(withdrawals.of(stt.id())).allSatisfy(one -> assertThat(one.outcome()).isEqualTo(PartyWithdrawals.Outcome.REFOUNDED));
		assertThat(engine.createProcessInstanceQuery().processInstanceBusinessKey(stt.code()).count()).isZero();
	}

	@Test
	void a_notice_whose_process_an_administrator_deleted_is_without_effect_in_public_and_may_be_given_again() {
		engine.deleteProcessInstance(room.getId(), "Se limpió el motor");

		assertThat(secretariats.get(stt.id()).state()).isEqualTo(SecretariatState.ACTIVE);
		assertThat(withdrawals.of(stt.id())).extracting(PartyWithdrawals.Withdrawal::outcome).containsExactly(PartyWithdrawals.Outcome.ABANDONED);
		assertThat(log.of(stt.id())).extracting(SecretariatLog.Entry::text)
			.anyMatch(text -> text.startsWith("El aviso de retiro de Sociedad civil quedó sin efecto. La administración del sistema terminó su proceso"));
		leaves(SOCIETY, clock.today());
		assertThat(secretariats.get(stt.id()).state()).isEqualTo(SecretariatState.SUSPENDED);
	}

	@Test
	void while_another_party_is_away_a_deleted_process_does_not_let_the_stl_sit() {
		leaves("gobierno", LEFT.plusDays(1));
		engine.deleteProcessInstance(room.getId(), "Se limpió el motor");

		assertThat(secretariats.get(stt.id()).state()).isEqualTo(SecretariatState.SUSPENDED);
		assertThat(withdrawals.of(stt.id())).filteredOn(one -> one.outcome() == null).extracting(PartyWithdrawals.Withdrawal::sector)
			.containsExactly(Sector.GOVERNMENT);
	}

	private void leaves(String role, LocalDate on) {
		walk.start(role, stt.territoryCode(), PartyWithdrawalProcess.KEY, Map.of("territory", stt.territoryCode(), "reason",
				"No hay condiciones para seguir en el secretariado.", "on", on.toString(), "address", "https://example.org/aviso"));
	}

	private void answer(String role, Map<String, Object> answer) {
		var task = decision();
		assertThat(desk.submit(RoleGroups.of(role, stt.territoryCode()), task.taskId(), answer)).isEqualTo(new Receipt.Taken(""));
		walk.runJobs();
	}

	private PendingTask decision() {
		return pending.ofSecretariat(stt.id()).stream().filter(task -> task.element().equals("userTask_decideReturn")).findFirst().orElseThrow();
	}

	private void propose(String role) {
		answer(role, Map.of("next", "REFOUND", "text", "Un comité coordinador con las mismas tres partes.", "on", NEW_BODY.toString()));
	}

	private Secretariat refounded() {
		var exercise = walk.exercise(stt.territoryCode(), NEW_BODY.minusDays(20));
		walk.enter(SecretariatInstallationProcess.KEY, exercise, Processes.facts());
		return stl.installed(exercise, NEW_BODY, StlWalk.rules(NEW_BODY));
	}

	private Map<String, Object> call() {
		var day = clock.today().plusDays(20);
		return new HashMap<>(Map.of("territory", stt.territoryCode(), "kind", "ORDINARY", "noticedOn", clock.today().toString(), "on",
				day.toString(), "at", "10:00", "mode", "IN_PERSON", "place", "Ciudad de México", "freeItems",
				List.of(Map.of("title", "Tercer plan", "text", "Dar seguimiento al tercer plan."))));
	}

}
