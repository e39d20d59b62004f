package org.tripartita.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.tripartita.exercise.Exercise;
import org.tripartita.exercise.ExerciseModel;
import org.tripartita.exercise.ExerciseRegistry;
import org.tripartita.exercise.ExerciseRegistry.Opened;
import org.tripartita.exercise.ExerciseRegistry.Opening;
import org.tripartita.exercise.ExerciseState;
import org.tripartita.exercise.Exercises;
import org.tripartita.exercise.Successions;
import org.tripartita.identity.Accounts;
import org.tripartita.identity.Guarantor;
import org.tripartita.identity.Guarantors;
import org.tripartita.identity.NewAccount;
import org.tripartita.identity.Role;
import org.tripartita.identity.Sector;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.SuccessionWalk;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Visitor;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.Processes;
import org.tripartita.workflow.RoomVariables;
import org.tripartita.workflow.TaskDesk;
import org.tripartita.workflow.TaskDesk.Receipt;

/**
 * Jalisco: the reform of 16 October 2025 extinguishes the autonomous institute by 15 January 2026; the Contraloría follows
 * for the executive, internal controls for congress and judiciary (domain 9). Entered in retrospect.
 */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = SuccessionWalk.OWN_COUNTRY)
class ContraloriaFollowsTheGaranteTest {

	private static final String STATE = "JAL";

	private static final LocalDate LAST_DAY = LocalDate.of(2026, 1, 15);

	private static final String CONTRALORIA = "Contraloría del Estado de Jalisco";

	private static final String CONGRESS = "Órgano interno de control del Congreso de Jalisco";

	private static final String JUDICIARY = "Órgano interno de control del Poder Judicial de Jalisco";

	@Autowired
	private SuccessionWalk change;

	@Autowired
	private Walk walk;

	@Autowired
	private TestClock clock;

	@Autowired
	private Accounts accounts;

	@Autowired
	private ExerciseRegistry registry;

	@Autowired
	private Exercises exercises;

	@Autowired
	private Guarantors guarantors;

	@Autowired
	private Successions successions;

	@Autowired
	private Processes processes;

	@Autowired
	private TaskService tasks;

	@Autowired
	private TaskDesk desk;

	@LocalServerPort
	private int port;

	@Test
	void the_contraloria_takes_over_what_is_open_and_majorities_need_civil_society_from_then_on() {
		assertThat(page()).as("what the press told and nobody confirmed").contains("Dato de una fuente, o las fuentes difieren");
		people();
		var exercise = exercise();
		var task = walk.task(exercise.id(), "userTask_draftDeclaration", "organo-garante").taskId();
		tasks.claim(task, "itei.persona");
		var key = report(guarantors.of(STATE).stream().filter(Guarantor::isAutonomous).findFirst().orElseThrow());
		change.confirm(key, "gobierno.persona");
		change.answer(key, "userTask_consentSuccessor", "colectivo.persona", Map.of("decision", "REFUSE", "reason",
				"La Contraloría depende del Ejecutivo al que debe vigilar.", "position", "Coordinación, Colectivo de Jalisco", "actedOn",
				"2026-02-02"));

		whoThePressToldOfIsConfirmedNotRepeated();
		assertThat(exercises.get(exercise.id()).state()).isNotEqualTo(ExerciseState.SUSPENDED_NO_GUARANTOR);
		theTaskWaitsForTheNewGarante(task);
		handOver(key, exercise);

		assertThat(desk.submit("contralora.persona", task, Map.of("text",
				"Gobierno, órgano garante y sociedad civil manifestamos la voluntad de abrir el gobierno.", "place", "Guadalajara")))
			.isEqualTo(new Receipt.Taken(""));
		assertThat(guarantors.independentIn(STATE, LAST_DAY)).isTrue();
		assertThat(guarantors.independentIn(STATE, LAST_DAY.plusDays(1))).as("the safeguard is demanded").isFalse();
		assertThat(page()).contains("Instituto de Transparencia, Información Pública", "Acta de entrega", CONTRALORIA);
		registry.conclude(exercise.id(), clock.today());
	}

	private void whoThePressToldOfIsConfirmedNotRepeated() {
		assertThat(guarantors.of(STATE)).extracting(Guarantor::branch, Guarantor::from, Guarantor::to, Guarantor::certainty)
			.containsExactlyInAnyOrder(tuple(Guarantor.Branch.ALL, null, LAST_DAY, Guarantor.Certainty.HIGH),
					tuple(Guarantor.Branch.EXECUTIVE, LAST_DAY.plusDays(1), null, Guarantor.Certainty.HIGH),
					tuple(Guarantor.Branch.LEGISLATIVE, LAST_DAY.plusDays(1), null, Guarantor.Certainty.HIGH),
					tuple(Guarantor.Branch.JUDICIAL, LAST_DAY.plusDays(1), null, Guarantor.Certainty.HIGH));
	}

	private void theTaskWaitsForTheNewGarante(String task) {
		assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee()).as("who lost the mandate lost the task").isNull();
		assertThat(accounts.holds("itei.persona", Role.ORGANO_GARANTE, STATE)).isFalse();
	}

	/** Each of the three receives the role through somebody appointed in its own name. */
	private void handOver(String key, Exercise exercise) {
		open("contralora.persona", Role.ORGANO_GARANTE, CONTRALORIA, clock.today());
		open("congreso.persona", Role.ORGANO_GARANTE, CONGRESS, clock.today());
		open("judicial.persona", Role.ORGANO_GARANTE, JUDICIARY, clock.today());
		change.answer(key, "userTask_handOverOffice", "administracion.persona", SuccessionWalk.files(LocalDate.of(2026, 2, 10)));
		assertThat(receive(key, "congreso.persona")).as("the first task is not the congress's").contains("Tu nombramiento no es por");
		for (var person : List.of("contralora.persona", "congreso.persona", "judicial.persona")) {
			receiveOwn(key, person);
		}
		assertThat(change.ended(key)).containsExactly("endEvent_guarantorFollows");
		assertThat(successions.of(STATE)).singleElement().satisfies(one -> assertThat(one.concludedOn()).isEqualTo(LocalDate.of(2026, 2, 11)));
		assertThat(exercises.get(exercise.id()).isSuspended()).isFalse();
	}

	private String receive(String key, String person) {
		return tasks.createTaskQuery()
			.processInstanceBusinessKey(key)
			.taskDefinitionKey("userTask_receiveOffice")
			.list()
			.stream()
			.map(task -> desk.shown(person, task.getId()).orElseThrow().get("organisation").equals(CONGRESS) ? ""
					: String.valueOf(desk.submit(person, task.getId(), received())))
			.filter(text -> !text.isEmpty())
			.findFirst()
			.orElseThrow();
	}

	private void receiveOwn(String key, String person) {
		var organisation = accounts.mandates(person).get(0).organisation();
		var own = tasks.createTaskQuery()
			.processInstanceBusinessKey(key)
			.taskDefinitionKey("userTask_receiveOffice")
			.list()
			.stream()
			.filter(task -> desk.shown(person, task.getId()).orElseThrow().get("organisation").equals(organisation))
			.findFirst()
			.orElseThrow();
		assertThat(desk.submit(person, own.getId(), received())).isEqualTo(new Receipt.Taken(""));
		walk.runJobs();
	}

	private static Map<String, Object> received() {
		return Map.of("position", "Titular", "powers", "Artículo 52 de su ley orgánica", "receivedOn", "2026-02-11");
	}

	private String report(Guarantor itei) {
		var report = SuccessionWalk.followed(STATE, LAST_DAY,
				SuccessionWalk.successor(CONTRALORIA, "EXECUTIVE", "DECONCENTRATED_EXECUTIVE", LAST_DAY.plusDays(1)),
				SuccessionWalk.successor(CONGRESS, "LEGISLATIVE", "INTERNAL_CONTROL", LAST_DAY.plusDays(1)),
				SuccessionWalk.successor(JUDICIARY, "JUDICIAL", "INTERNAL_CONTROL", LAST_DAY.plusDays(1)));
		List.of("organisation", "branch", "independence").forEach(report::remove);
		report.put("guarantor", itei.id().toString());
		report.put("publishedOn", "2025-10-16");
		var taken = (Receipt.Taken) desk.start("colectivo.persona", SuccessionWalk.PROCESS, report);
		walk.runJobs();
		return taken.businessKey();
	}

	private void people() {
		open("itei.persona", Role.ORGANO_GARANTE, "ITEI", LocalDate.of(2020, 1, 1));
		open("gobierno.persona", Role.GOBIERNO, "Coordinación de gobierno", LocalDate.of(2020, 1, 1));
		open("colectivo.persona", Role.SOCIEDAD_CIVIL, "Colectivo de Jalisco", LocalDate.of(2020, 1, 1));
		open("administracion.persona", Role.ADMINISTRACION, "Administración", LocalDate.of(2020, 1, 1));
	}

	private void open(String name, Role role, String organisation, LocalDate since) {
		accounts.open(new NewAccount(name, "Persona de " + organisation, name + "@example.org", "una clave de prueba", role, STATE,
				organisation, since));
	}

	private Exercise exercise() {
		exercises.findByTerritoryCodeOrderByCycleNumber(STATE)
			.stream()
			.filter(earlier -> earlier.state() != ExerciseState.CONCLUDED)
			.forEach(earlier -> registry.conclude(earlier.id(), clock.today()));
		var opened = registry.open(new Opening(ExerciseModel.COCREACION_LOCAL, STATE, Sector.OVERSIGHT_BODY, LocalDate.of(2025, 9, 1)));
		var exercise = ((Opened.Begun) opened).exercise();
		processes.start("declaration", exercise.code(), Processes.facts()
			.with(RoomVariables.EXERCISE_ID, exercise.id())
			.with(RoomVariables.TERRITORY, STATE));
		walk.runJobs();
		return exercise;
	}

	private String page() {
		return new Visitor(port).get("/estados/" + STATE).body();
	}

}
