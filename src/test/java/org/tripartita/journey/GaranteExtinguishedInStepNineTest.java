package org.tripartita.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.tripartita.actionplan.CommitmentDrafting;
import org.tripartita.actionplan.CommitmentState;
import org.tripartita.actionplan.Drafts;
import org.tripartita.exercise.Exercise;
import org.tripartita.exercise.ExerciseLog;
import org.tripartita.exercise.ExerciseRegistry;
import org.tripartita.exercise.ExerciseState;
import org.tripartita.exercise.Exercises;
import org.tripartita.exercise.LogEntry;
import org.tripartita.identity.Guarantor;
import org.tripartita.identity.Guarantors;
import org.tripartita.identity.Sector;
import org.tripartita.monitoring.Board;
import org.tripartita.monitoring.StallWatch;
import org.tripartita.participation.ConsultationDesk;
import org.tripartita.participation.Samples;
import org.tripartita.participation.Systematisation;
import org.tripartita.participation.Topic;
import org.tripartita.participation.Topics;
import org.tripartita.record.Acta;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.Visibility;
import org.tripartita.secretariat.Seats;
import org.tripartita.secretariat.Secretariat;
import org.tripartita.secretariat.SecretariatState;
import org.tripartita.secretariat.Secretariats;
import org.tripartita.secretariat.process.StlWalk;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.SuccessionWalk;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Visitor;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.PendingTask;
import org.tripartita.workflow.Processes;
import org.tripartita.workflow.RoleGroups;
import org.tripartita.workflow.RoomVariables;
import org.tripartita.workflow.TaskDesk;
import org.tripartita.workflow.TaskDesk.Receipt;

/** The garante is extinguished in the middle of step 9 and nobody follows: what was begun rests, and goes on (X3, G-21). */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = SuccessionWalk.OWN_COUNTRY)
class GaranteExtinguishedInStepNineTest {

	private static final String RESTS = "El ejercicio está suspendido porque nadie ejerce el papel de órgano garante.";

	private static final String UNIVERSITY = "Universidad Autónoma del Estado";

	@Autowired
	private Walk walk;

	@Autowired
	private StlWalk stl;

	@Autowired
	private SuccessionWalk change;

	@Autowired
	private TestClock clock;

	@Autowired
	private Exercises exercises;

	@Autowired
	private ExerciseRegistry registry;

	@Autowired
	private ExerciseLog log;

	@Autowired
	private ConsultationDesk consulting;

	@Autowired
	private Systematisation systematisation;

	@Autowired
	private Topics topics;

	@Autowired
	private CommitmentDrafting drafting;

	@Autowired
	private Secretariats secretariats;

	@Autowired
	private Seats seats;

	@Autowired
	private Guarantors guarantors;

	@Autowired
	private ActaRegister actas;

	@Autowired
	private StallWatch watch;

	@Autowired
	private Board board;

	@Autowired
	private JdbcClient database;

	@Autowired
	private TaskDesk desk;

	@Autowired
	private TaskService tasks;

	@LocalServerPort
	private int port;

	private String territory;

	private Exercise exercise;

	private Secretariat secretariat;

	private Topic topic;

	@BeforeEach
	void a_table_of_step_nine_whose_drafts_one_sector_has_agreed_to() {
		territory = change.territory();
		exercise = walk.exercise(territory, clock.today().minusDays(200));
		walk.enter("secretariat-installation", exercise, Processes.facts());
		secretariat = stl.installed(exercise, clock.today().minusDays(100), StlWalk.rules(clock.today().minusDays(100)));
		topic = Samples.topic(consulting, systematisation, topics, exercise.id(), clock.today().minusDays(60));
		walk.enter("co-creation-table", exercise, Processes.facts().with(RoomVariables.ITEM_ID, topic.id()));
		registry.moveTo(exercise.id(), ExerciseState.CO_CREATING);
		walk.answer(exercise.id(), "userTask_installMesa", "facilitacion", Map.of("installedOn", day(-10), "place", "Casa de la cultura",
				"rapporteur", "Universidad estatal", "participants", List.of("GOVERNMENT", "OVERSIGHT_BODY", "CIVIL_SOCIETY")
					.stream()
					.map(sector -> Map.of("sector", sector, "organisation", "Organización de " + sector, "role", "DECISION_MAKER"))
					.toList()));
		walk.answer(exercise.id(), "userTask_draftCommitment", "facilitacion", Drafts.ofTable(clock.today()));
		walk.answer(exercise.id(), "userTask_agreeMesa", "gobierno", agreement());
	}

	@Test
	void it_rests_where_it_stands_and_goes_on_there_with_the_garante_that_the_two_agree_on() {
		var waiting = walk.waiting(exercise.id());
		var due = societysTask().dueAt();
		clock.advance(Duration.ofDays(1));
		var lastDay = clock.today().minusDays(1);
		var key = change.report("sociedad-civil", SuccessionWalk.extinguished(territory, lastDay));
		change.confirm(key, account("gobierno"));
		everythingRestsAndSaysSo(waiting);

		var suspendedFor = Duration.ofDays(20);
		clock.advance(suspendedFor);
		agreeOnTheUniversity(key);
		change.handOver(key, territory, UNIVERSITY, clock.today());

		everythingGoesOn(waiting);
		var task = societysTask();
		assertThat(task.dueAt()).as("the days that it slept do not count").isEqualTo(due.plus(suspendedFor));
		assertThat(tasks.createTaskQuery().taskId(task.taskId()).singleResult().getDueDate().toInstant()).isEqualTo(task.dueAt());
		theTableEndsAsItWouldHave();
		theHandOverIsOnRecord(lastDay);
	}

	private PendingTask societysTask() {
		return walk.task(exercise.id(), "userTask_agreeMesa", "sociedad-civil");
	}

	private void everythingRestsAndSaysSo(List<String> waiting) {
		assertThat(exercises.get(exercise.id()).state()).isEqualTo(ExerciseState.SUSPENDED_NO_GUARANTOR);
		assertThat(walk.waiting(exercise.id())).as("nothing is cancelled").isEqualTo(waiting);
		assertThat(walk.refused(exercise.id(), "userTask_agreeMesa", "sociedad-civil", agreement())).startsWith(RESTS);
		assertThat(secretariats.get(secretariat.id()).state()).isEqualTo(SecretariatState.SUSPENDED);
		assertThat(seats.votes(secretariat.id())).containsEntry(Sector.OVERSIGHT_BODY, 0).containsEntry(Sector.CIVIL_SOCIETY, 2);
		assertThat(page("/ejercicios/" + exercise.code())).contains("Suspendido donde estaba", "Nada se cancela",
				"Nadie por ahora");
		watch.look();
		assertThat(board.of(List.of(territory.toLowerCase()))).filteredOn(row -> row.code().equals(exercise.code()))
			.singleElement()
			.satisfies(row -> assertThat(row.toString()).contains("ST-6", "acuerdo de un garante interino"));
	}

	private void everythingGoesOn(List<String> waiting) {
		assertThat(exercises.get(exercise.id()).state()).isEqualTo(ExerciseState.CO_CREATING);
		assertThat(secretariats.get(secretariat.id()).state()).isEqualTo(SecretariatState.ACTIVE);
		assertThat(walk.waiting(exercise.id())).isEqualTo(waiting);
		watch.look();
		assertThat(board.of(List.of(territory.toLowerCase()))).noneMatch(row -> row.toString().contains("ST-6"));
		await().untilAsserted(() -> assertThat(told("task-handed-over:" + walk.task(exercise.id(), "userTask_agreeMesa", "organo-garante").taskId()))
			.containsExactly(SuccessionWalk.account(territory, UNIVERSITY)));
	}

	private void agreeOnTheUniversity(String key) {
		change.answer(key, "userTask_proposeGuarantor", account("sociedad-civil"), SuccessionWalk.proposal(UNIVERSITY, clock.today()));
		change.answer(key, "userTask_signGuarantor", account("gobierno"), SuccessionWalk.signature(clock.today()));
		change.answer(key, "userTask_signGuarantor", account("sociedad-civil"), SuccessionWalk.signature(clock.today()));
	}

	/** The open task of the garante is now that of the university's people, and of nobody else. */
	private void theTableEndsAsItWouldHave() {
		var task = walk.task(exercise.id(), "userTask_agreeMesa", "organo-garante");
		assertThat(desk.submit(SuccessionWalk.account(territory, UNIVERSITY), task.taskId(), agreement())).isEqualTo(new Receipt.Taken(""));
		walk.answer(exercise.id(), "userTask_agreeMesa", "sociedad-civil", agreement());

		assertThat(walk.waiting(exercise.id())).isEmpty();
		assertThat(drafting.ofTopic(topic.id())).singleElement()
			.satisfies(draft -> assertThat(draft.state()).isEqualTo(CommitmentState.SUBMITTED));
	}

	private void theHandOverIsOnRecord(LocalDate lastDay) {
		assertThat(actas.ofExercise(exercise.id(), Visibility.PUBLIC)).extracting(Acta::title)
			.anyMatch(title -> title.startsWith("Acta de entrega del papel de órgano garante"));
		assertThat(log.of(exercise.id())).extracting(LogEntry::text)
			.contains("El ejercicio sigue donde estaba: vuelve a haber órgano garante.")
			.anyMatch(text -> text.startsWith("El ejercicio quedó suspendido donde estaba"));
		assertThat(seats.current(secretariat.id())).filteredOn(seat -> seat.sector() == Sector.OVERSIGHT_BODY)
			.singleElement()
			.satisfies(seat -> assertThat(seat.organisation()).isEqualTo(UNIVERSITY));
		assertThat(guarantors.inOffice(territory, lastDay)).extracting(Guarantor::organisation).containsExactly("Institución de prueba");
		assertThat(guarantors.inOffice(territory, clock.today())).extracting(Guarantor::organisation).containsExactly(UNIVERSITY);
		assertThat(page("/ejercicios/" + exercise.code())).contains(UNIVERSITY + " recibió el papel de órgano garante")
			.doesNotContain("Suspendido donde estaba");
	}

	private List<String> told(String event) {
		return database.sql("select recipient from outgoing_mail where event = ?").param(event).query(String.class).list();
	}

	private String page(String path) {
		return new Visitor(port).get(path).body();
	}

	private Map<String, Object> agreement() {
		return Map.of("decision", "AGREE", "actedOn", day(0));
	}

	private String account(String role) {
		return RoleGroups.of(role, territory);
	}

	private String day(int days) {
		return clock.today().plusDays(days).toString();
	}

}
