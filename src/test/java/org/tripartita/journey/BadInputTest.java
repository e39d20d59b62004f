package org.tripartita.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.tripartita.exercise.ExerciseState;
import org.tripartita.exercise.Exercises;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.SuccessionWalk;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Visitor;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.Processes;
import org.tripartita.workflow.RoleGroups;

/**
 * What somebody may send instead of an answer, tried over HTTP on civil society's consent to a garante. Whatever it is: one
 * Spanish sentence, nothing half-saved, the task still waits with its form, and one line in the log.
 */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class BadInputTest {

	private static final String STATE = "ZAC";

	private static String territory;

	@Autowired
	private Walk walk;

	@Autowired
	private SuccessionWalk change;

	@Autowired
	private TestClock clock;

	@Autowired
	private Exercises exercises;

	@Autowired
	private TaskService tasks;

	@Autowired
	private RuntimeService engine;

	@Autowired
	private JdbcClient database;

	@LocalServerPort
	private int port;

	private Visitor society;

	private String task;

	private Map<String, Object> variables;

	private Map<String, Long> before;

	private int logged;

	/** One exercise and one task serve all: nothing that is refused may change them. */
	@BeforeEach
	void a_garante_that_civil_society_is_asked_to_consent_to(CapturedOutput log) {
		if (exercises.findByTerritoryCodeOrderByCycleNumber(STATE).stream().allMatch(known -> known.state() == ExerciseState.CONCLUDED)) {
			drafted();
		}
		if (territory == null) {
			territory = change.territory();
			var key = change.report("gobierno", SuccessionWalk.followed(territory, clock.today().minusDays(30),
					SuccessionWalk.successor("Contraloría", "ALL", "DECONCENTRATED_EXECUTIVE", clock.today().minusDays(29))));
			change.confirm(key, RoleGroups.of("sociedad-civil", territory));
		}
		var asked = tasks.createTaskQuery()
			.taskDefinitionKey("userTask_consentSuccessor")
			.taskCandidateGroup(RoleGroups.of("sociedad-civil", territory))
			.singleResult();
		task = asked.getId();
		variables = engine.getVariables(asked.getProcessInstanceId());
		society = new Visitor(port);
		society.logIn(RoleGroups.of("sociedad-civil", territory), "una clave de prueba");
		society.engine("/filter/count");
		look(log);
	}

	private void drafted() {
		var exercise = walk.exercise(STATE, clock.today().minusDays(60));
		walk.enter("declaration", exercise, Processes.facts());
		walk.answer(exercise.id(), "userTask_draftDeclaration", "organo-garante", Map.of("text",
				"Gobierno, órgano garante y sociedad civil manifestamos la voluntad de abrir el gobierno.", "place", "Zacatecas"));
	}

	static Stream<Arguments> badAnswers() {
		return Stream.of(
				bad("a missing decision", "Falta responder «¿Qué decide la sociedad civil?».", "decision", AnswerBody.MISSING),
				bad("nothing in a required text", "Falta responder «Cargo y organización de quien lo dice».", "position", null),
				bad("blanks for a required text", "Falta responder «Cargo y organización de quien lo dice».", "position", " \t\n "),
				bad("a text too long", "«Cargo y organización de quien lo dice» admite hasta 200 caracteres y tiene 201.", "position", "a".repeat(201)),
				bad("a text too short", "«¿Por qué no?» necesita al menos 10 caracteres.", "decision", "REFUSE", "reason", "No."),
				bad("a number for a text", "«Cargo y organización de quien lo dice» no tiene un valor", "position", 7),
				bad("a list for a text", "«Cargo y organización de quien lo dice» no tiene un valor", "position", List.of("a")),
				bad("an object for a text", "«Cargo y organización de quien lo dice» no tiene un valor", "position", Map.of("a", 1)),
				bad("control characters", "«Cargo y organización de quien lo dice» contiene caracteres", "position", "nulo \u0000"),
				bad("half a character", "«Cargo y organización de quien lo dice» contiene caracteres", "position", "media \ud83d letra"),
				bad("an option not offered", "la opción elegida no está entre las que se ofrecen", "decision", "MAYBE"),
				bad("a list of options for one", "la opción elegida no está", "decision", List.of("CONSENT")),
				bad("an expression for an option", "la opción elegida no está", "decision", "${'CONSENT'}"),
				bad("29 February of a common year", "no es una fecha que exista", "actedOn", "2026-02-29"),
				bad("the day written as people do", "no es una fecha que exista", "actedOn", "20/11/2026"),
				bad("a moment for a day", "no es una fecha que exista", "actedOn", "2026-11-20T10:00:00Z"),
				bad("a number for a day", "«Fecha del acto» no tiene un valor", "actedOn", 20261120),
				bad("an expression for a day", "no es una fecha que exista", "actedOn", "${now()}"),
				bad("a day to come", "Las fechas no pueden ser posteriores a hoy", "actedOn", "2099-11-24"),
				bad("a day before the start", "no puede ser anterior a la publicación del documento", "actedOn", "2026-09-23"),
				bad("a day of another age", "no puede ser anterior a la publicación del documento", "actedOn", "0001-01-01"),
				bad("a day beyond all calendars", "no es una fecha que exista", "actedOn", "+999999999-12-31T"),
				bad("a key the form does not have", "El formulario no pide el dato «admin».", "admin", true),
				bad("the exercise of others", "El formulario no pide el dato «exerciseId».", "exerciseId", "otro"),
				bad("the territory of others", "El formulario no pide el dato «territory».", "territory", "OAX"),
				bad("a text that is only shown, changed", "El formulario no pide el dato «outgoing».", "outgoing", "Otro texto"),
				bad("an expression for a key", "El formulario no pide el dato", "${execution.setVariable('a', 1)}", "x"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("badAnswers")
	void a_bad_answer_is_refused_with_a_sentence_and_leaves_no_trace(String what, Map<String, Object> changed, String sentence,
			CapturedOutput log) {
		refused(society.engine("POST", submission(), AnswerBody.of(consent(), changed)), 400, sentence);
		assertThat(lines(log)).singleElement().asString().contains("INFO", "Refused an answer at userTask_consentSuccessor");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "nada", "null", "[]", "{", "{\"variables\":", "{\"variables\":[]}", "{\"variables\":\"x\"}",
			"{\"variables\":{\"decision\":\"CONSENT\"}}", "{\"variables\":{\"decision\":{\"value\":\"CONSENT\",\"type\":\"Nada\"}}}",
			"{\"variables\":{\"position\":{\"value\":\"rO0ABXA=\",\"type\":\"Object\",\"valueInfo\":{\"objectTypeName\":"
					+ "\"java.util.HashMap\",\"serializationDataFormat\":\"application/x-java-serialized-object\"}}}}",
			"{\"variables\":{\"position\":{\"value\":\"{\",\"type\":\"Json\"}}}",
			"{\"variables\":{\"actedOn\":{\"value\":\"ayer\",\"type\":\"Date\"}}}",
			"{\"variables\":{\"position\":{\"value\":\"eA==\",\"type\":\"File\",\"valueInfo\":{\"filename\":\"virus.exe\"}}}}" })
	void what_cannot_be_read_is_refused_in_spanish(String body, CapturedOutput log) {
		refused(society.engine("POST", submission(), body), 400, "");
		assertThat(lines(log)).singleElement().asString().contains("INFO", "Refused");
	}

	static Stream<Arguments> badStarts() {
		return Stream.of(bad("no territory", "Falta responder", "territory", null),
				bad("a territory of others", "No puedes iniciar un proceso para ese territorio", "territory", "OAX"),
				bad("a territory that does not exist", "No puedes iniciar un proceso para ese territorio", "territory", "${'ZAC'}"),
				bad("a convener not offered", "la opción elegida no está", "convener", "administracion"),
				bad("29 February of a common year", "no es una fecha que exista", "interestOn", "2026-02-29"),
				bad("an interest to come", "no puede ser posterior a hoy", "interestOn", "2099-11-24"),
				bad("an exercise while another is under way", "ya tiene un ejercicio sin concluir", "interestOn", "2026-11-20"),
				bad("a key the form does not have", "El formulario no pide el dato «state».", "state", "CONCLUDED"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("badStarts")
	void a_bad_start_opens_no_exercise(String what, Map<String, Object> changed, String sentence, CapturedOutput log) {
		var garante = new Visitor(port);
		garante.logIn("organo-garante.zac", "una clave de prueba");
		var definition = database.sql("select id_ from act_re_procdef where key_ = 'local-strategy' order by version_ desc limit 1")
			.query(String.class)
			.single();
		garante.engine("/filter/count");
		look(log);
		refused(garante.engine("POST", "/process-definition/" + definition + "/submit-form",
				AnswerBody.of(Map.of("territory", STATE, "convener", "organo-garante", "interestOn", "2026-11-20"), changed)), 400, sentence);
		assertThat(lines(log)).singleElement().asString().contains("INFO", "Refused an answer at local-strategy");
	}

	@ParameterizedTest
	@CsvSource({ "gobierno,", "administracion,", "sociedad-civil, ZAC" })
	void nobody_of_another_role_or_territory_answers(String role, @Nullable String elsewhere, CapturedOutput log) {
		var stranger = new Visitor(port);
		stranger.logIn(RoleGroups.of(role, elsewhere == null ? territory : elsewhere), "una clave de prueba");
		stranger.engine("/filter/count");
		look(log);
		refused(stranger.engine("POST", submission(), AnswerBody.of(consent(), Map.of())), 403, "no está abierta para tu cuenta");
		assertThat(lines(log)).singleElement().asString().contains("INFO", "Refused ");
	}

	@Test
	void the_same_answer_sent_twice_is_taken_once(CapturedOutput log) {
		var other = walk.exercise("VER", clock.today().minusDays(60));
		walk.enter("declaration", other, Processes.facts());
		var drafting = "/task/" + walk.task(other.id(), "userTask_draftDeclaration", "organo-garante").taskId() + "/submit-form";
		var garante = new Visitor(port);
		garante.logIn("organo-garante.ver", "una clave de prueba");
		var draft = AnswerBody.of(Map.of("text", "Gobierno, órgano garante y sociedad civil abrimos el gobierno.", "place", "Xalapa"), Map.of());
		assertThat(garante.engine("POST", drafting, draft).statusCode()).isEqualTo(204);
		look(log);
		refused(garante.engine("POST", drafting, draft), 409, "Esta tarea ya fue atendida");
		assertThat(lines(log)).singleElement().asString().contains("INFO", "Refused POST");
	}

	private String submission() {
		return "/task/" + task + "/submit-form";
	}

	private void refused(HttpResponse<String> answer, int status, String sentence) {
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(AnswerBody.message(answer)).contains(sentence).doesNotContain("Exception", "at org.", "ENGINE-", "??", task);
		assertThat(answer.body()).doesNotContain("Exception\"", "at org.", "ENGINE-", "stackTrace");
		assertThat(rows()).isEqualTo(before);
		assertThat(tasks.createTaskQuery().taskId(task).taskUnassigned().count()).as("the task still waits").isOne();
		assertThat(engine.getVariables(tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId()))
			.isEqualTo(variables);
		assertThat(society.engine("/task/" + task + "/form-variables").body()).contains("outgoing");
	}

	/** How many rows every table has that an answer could touch. */
	private Map<String, Long> rows() {
		var counts = new TreeMap<String, Long>();
		database.sql("select table_name from information_schema.tables where table_schema = 'public' and table_name not like 'spring_session%'")
			.query(String.class)
			.list()
			.forEach(table -> counts.put(table, database.sql("select count(*) from " + table).query(Long.class).single()));
		return counts;
	}

	private void look(CapturedOutput log) {
		before = rows();
		logged = log.getAll().length();
	}

	/** What a request wrote; mail that is sent meanwhile writes in threads of its own. */
	private List<String> lines(CapturedOutput log) {
		return log.getAll().substring(logged).lines().filter(line -> line.matches(".*(INFO|WARN|ERROR).*-exec-\\d+].*")).toList();
	}

	private static Map<String, Object> consent() {
		return Map.of("decision", "CONSENT", "position", "Coordinación, Colectivo de prueba", "actedOn", "2026-11-20");
	}

	private static Arguments bad(String what, String sentence, @Nullable Object... changes) {
		var changed = new HashMap<String, Object>();
		for (int i = 0; i < changes.length; i += 2) {
			changed.put((String) changes[i], changes[i + 1]);
		}
		return arguments(what, changed, sentence);
	}

}
