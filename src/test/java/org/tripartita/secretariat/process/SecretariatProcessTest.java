package org.tripartita.secretariat.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.tripartita.identity.Sector;
import org.tripartita.secretariat.Agenda;
import org.tripartita.secretariat.AgendaItem;
import org.tripartita.secretariat.AgendaKind;
import org.tripartita.secretariat.Secretariat;
import org.tripartita.secretariat.SecretariatLife;
import org.tripartita.secretariat.SecretariatLog;
import org.tripartita.secretariat.SecretariatState;
import org.tripartita.secretariat.Secretariats;
import org.tripartita.secretariat.SessionChange;
import org.tripartita.secretariat.Sessions;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.PendingTask;
import org.tripartita.workflow.PendingTasks;
import org.tripartita.workflow.Processes;
import org.tripartita.workflow.TaskDesk;

@ProductTest
class SecretariatProcessTest {

	private static final String SECRETARY = "sociedad-civil";

	@Autowired
	private Walk walk;

	@Autowired
	private StlWalk stl;

	@Autowired
	private TestClock clock;

	@Autowired
	private Secretariats secretariats;

	@Autowired
	private SecretariatLife life;

	@Autowired
	private SecretariatLog log;

	@Autowired
	private Agenda agenda;

	@Autowired
	private Sessions sessions;

	@Autowired
	private SessionChange change;

	@Autowired
	private PendingTasks tasks;

	@Autowired
	private TaskDesk desk;

	@Autowired
	private JdbcClient database;

	@Autowired
	private RuntimeService engine;

	private String territory;

	private Secretariat secretariat;

	private ProcessInstance lifeOfStl;

	private LocalDate installedOn;

	@BeforeEach
	void an_stl_that_stands_since_yesterday() {
		territory = stl.territory();
		installedOn = clock.today().minusDays(1);
		var exercise = walk.exercise(territory, clock.today().minusDays(80));
		walk.enter(SecretariatInstallationProcess.KEY, exercise, Processes.facts());
		secretariat = stl.installed(exercise, installedOn, StlWalk.rules(installedOn));
		lifeOfStl = engine.createProcessInstanceQuery()
			.processDefinitionKey(SecretariatProcess.KEY)
			.processInstanceBusinessKey(secretariat.code())
			.singleResult();
	}

	@Test
	void an_stl_always_stands_at_an_activity_that_an_incident_can_name() {
		assertThat(engine.getActiveActivityIds(lifeOfStl.getId())).containsExactly("receiveTask_sitByRules");
		var standing = engine.createExecutionQuery()
			.processInstanceId(lifeOfStl.getId())
			.activityId("receiveTask_sitByRules")
			.singleResult();
		var incident = engine.createIncident("stl-estancado", standing.getId(), "ST-4", "Sin sesión desde hace 200 días");
		assertThat(incident.getActivityId()).isEqualTo("receiveTask_sitByRules");
		engine.resolveIncident(incident.getId());
	}

	@Test
	void a_period_without_a_session_asks_the_secretary_to_convene() {
		overdue();

		assertThat(lifeOfStl).isWaitingAt("receiveTask_sitByRules", "userTask_planSession");
		assertThat(stl.refused(secretariat, "userTask_planSession", SECRETARY, Map.of("next", "CONVENED")))
			.startsWith("No hay ninguna sesión convocada");
		stl.answer(secretariat, "userTask_planSession", SECRETARY, Map.of("next", "LATER", "reason",
				"El gobierno cambia de administración.", "expectedOn", clock.today().plusDays(30).toString()));
		assertThat(lifeOfStl).hasPassed("endEvent_sessionPlanned").isWaitingAt("receiveTask_sitByRules");
		assertThat(log.of(secretariat.id())).extracting(SecretariatLog.Entry::text)
			.anyMatch(text -> text.contains("El gobierno cambia de administración."));
	}

	@Test
	void matters_that_wait_for_a_decision_ask_the_secretary_to_convene_once() {
		life.askForSession(secretariat.id());
		life.askForSession(secretariat.id());

		assertThat(lifeOfStl).isWaitingAt("receiveTask_sitByRules", "userTask_planSession");
		assertThat(tasks.ofSecretariat(secretariat.id())).extracting(PendingTask::element).containsExactly("userTask_planSession");
		var mail = database.sql("select body from outgoing_mail where event = ?")
			.param("task-opened:" + tasks.ofSecretariat(secretariat.id()).get(0).taskId())
			.query(String.class);
		await().untilAsserted(() -> assertThat(mail.list()).as("the STL is named").isNotEmpty().allMatch(body -> body.contains(secretariat.name())));
	}

	@Test
	void a_session_called_with_all_that_waits_withdraws_the_reminder() {
		var waits = agenda.file(adhesion());
		life.askForSession(secretariat.id());
		assertThat(stl.waiting(secretariat)).contains("userTask_planSession@" + SECRETARY);
		var call = call(clock.today().minusDays(1));
		call.put("items", List.of(waits.toString()));
		walk.start("organo-garante", territory, StlSessionProcess.KEY, call);

		assertThat(lifeOfStl).hasPassed("endEvent_convenedMeanwhile").isWaitingAt("receiveTask_sitByRules");
		assertThat(stl.waiting(secretariat)).containsExactly("userTask_recordAttendance@" + SECRETARY);
	}

	@Test
	void a_session_called_off_asks_the_secretary_to_convene_again() {
		life.askForSession(secretariat.id());
		var call = call(clock.today().plusDays(40));
		call.put("noticedOn", clock.today().toString());
		walk.start("organo-garante", territory, StlSessionProcess.KEY, call);
		assertThat(tasks.ofSecretariat(secretariat.id())).extracting(PendingTask::element).doesNotContain("userTask_planSession");
		change.cancel(sessions.of(secretariat.id()).get(0).id(), "La sede se inundó.");

		assertThat(tasks.ofSecretariat(secretariat.id())).extracting(PendingTask::element).contains("userTask_planSession");
	}

	@Test
	void a_secretary_who_convened_for_a_part_of_what_waits_says_so() {
		agenda.file(adhesion());
		var called = agenda.file(adhesion());
		life.askForSession(secretariat.id());
		var call = call(clock.today().minusDays(1));
		call.put("items", List.of(called.toString()));
		walk.start("organo-garante", territory, StlSessionProcess.KEY, call);
		var task = tasks.ofSecretariat(secretariat.id()).stream().filter(one -> one.element().equals("userTask_planSession")).findFirst().orElseThrow();
		assertThat(desk.shown(task.group(), task.taskId()).orElseThrow()).containsEntry("pending",
				"Asuntos pendientes: 1 (otros 2 ya están en el orden del día de una sesión citada)");
		stl.answer(secretariat, "userTask_planSession", SECRETARY, Map.of("next", "CONVENED"));

		assertThat(lifeOfStl).hasPassed("endEvent_sessionPlanned");
	}

	@Test
	void a_session_that_was_held_withdraws_the_reminder_wakes_the_stl_and_begins_the_count_anew() {
		overdue();
		life.fallDormant(secretariat.id());
		assertThat(secretariats.get(secretariat.id()).state()).isEqualTo(SecretariatState.DORMANT);
		var before = life.sessionDueAt(secretariat.id());
		hold();

		assertThat(lifeOfStl).hasPassed("endEvent_convenedMeanwhile").isWaitingAt("receiveTask_sitByRules");
		assertThat(stl.waiting(secretariat)).isEmpty();
		assertThat(secretariats.get(secretariat.id()).state()).isEqualTo(SecretariatState.ACTIVE);
		assertThat(life.sessionDueAt(secretariat.id())).isAfter(before);
		assertThat(engine.getVariable(lifeOfStl.getId(), "sessionDueAt"))
			.isEqualTo(life.sessionDueAt(secretariat.id()).toString());
	}

	@Test
	void what_a_session_left_undecided_asks_the_secretary_to_convene_again() {
		var waits = agenda.file(adhesion());
		life.askForSession(secretariat.id());
		hold();

		assertThat(lifeOfStl).hasPassed("endEvent_satMeanwhile");
		walk.runJobs();
		assertThat(agenda.pending(secretariat.id())).extracting(Agenda.Pending::id).containsExactly(waits);
		assertThat(lifeOfStl).isWaitingAt("receiveTask_sitByRules", "userTask_planSession");
	}

	@Test
	void a_dissolved_stl_ends_with_everything_that_waits_for_it() {
		overdue();
		life.dissolve(secretariat.id(), clock.today(), null, "Los tres sectores lo acordaron.");
		walk.runJobs();

		assertThat(lifeOfStl).isEnded().hasPassed("endEvent_dissolved");
		assertThat(secretariats.findByTerritoryCode(territory)).isEmpty();
	}

	@Test
	void a_suspended_stl_cannot_be_convened_until_the_party_returns() {
		life.suspend(secretariat.id(), clock.today(), "La sociedad civil se retiró.");

		assertThat(walk.refusedStart("organo-garante", territory, StlSessionProcess.KEY, call(installedOn))).startsWith("Este STL no puede sesionar");
		life.resume(secretariat.id(), clock.today(), "La sociedad civil volvió.");
		walk.start("organo-garante", territory, StlSessionProcess.KEY, call(installedOn));
		assertThat(stl.waiting(secretariat)).contains("userTask_recordAttendance@" + SECRETARY);
	}

	private AgendaItem adhesion() {
		return new AgendaItem(secretariat.id(), null, AgendaKind.OTHER, UUID.randomUUID(), "Adhesión", "Que entre el Congreso.");
	}

	private void overdue() {
		clock.moveTo(installedOn.plusDays(62).isAfter(clock.today()) ? installedOn.plusDays(62) : clock.today());
		walk.runJobs();
	}

	private void hold() {
		convene();
		stl.answer(secretariat, "userTask_recordAttendance", SECRETARY, stl.present(secretariat.id(), Sector.values()));
		stl.answer(secretariat, "userTask_deliberateItem", SECRETARY, Map.of("text", "Sesionar cada mes.", "position", "AGREED_FOR"));
		stl.answer(secretariat, "userTask_draftMinutes", SECRETARY, Map.of("minutes", "Se deliberó el orden del día completo."));
		for (var sector : Sector.values()) {
			stl.answer(secretariat, "userTask_signMinutes", sector.role(),
					stl.signature(secretariat.id(), sector, clock.today()));
		}
	}

	private void convene() {
		walk.start("organo-garante", territory, StlSessionProcess.KEY, call(clock.today().minusDays(1)));
	}

	private Map<String, Object> call(LocalDate on) {
		return new HashMap<>(Map.of("territory", territory, "kind", "ORDINARY", "noticedOn", installedOn.toString(), "on",
				on.toString(), "at", "10:00", "mode", "REMOTE", "place", "https://sesion.example.org", "freeItems",
				List.of(Map.of("title", "Calendario", "text", "Sesionar cada mes."))));
	}

}
