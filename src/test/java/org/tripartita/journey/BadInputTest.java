package org.tripartita.journey;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.tripartita.exercise.Exercise;
import org.tripartita.exercise.ExerciseState;
import org.tripartita.exercise.Exercises;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Visitor;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.Processes;

/**
 * What somebody may send instead of an answer, tried over HTTP on the signature of a declaratoria. Whatever it is: one
 * Spanish sentence, nothing half-saved, the task still waits with its form, and one line in the log.
 */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class BadInputTest {

	private static final String STATE = "ZAC";

	/** Writes half characters as a browser does. */
	private static final ObjectMapper JSON = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

	private static final Object MISSING = new Object();

	@Autowired
	private Walk walk;

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

	private Visitor government;

	private String task;

	private Map<String, Long> before;

	private int logged;

	/** One exercise and one task serve all: nothing that is refused may change them. */
	@BeforeEach
	void a_declaratoria_that_the_government_is_asked_to_sign(CapturedOutput log) {
		var exercise = exercises.findByTerritoryCodeOrderByCycleNumber(STATE)
			.stream()
			.filter(known -> known.state() != ExerciseState.CONCLUDED)
			.findFirst()
			.orElseGet(this::drafted);
		task = walk.task(exercise.id(), "userTask_signDeclaration", "gobierno").taskId();
		government = new Visitor(port);
		government.logIn("gobierno.zac", "una clave de prueba");
		government.engine("/filter/count");
		look(log);
	}

	private Exercise drafted() {
		var exercise = walk.exercise(STATE, clock.today().minusDays(60));
		walk.enter("declaration", exercise, Processes.facts());
		walk.answer(exercise.id(), "userTask_draftDeclaration", "organo-garante", Map.of("text",
				"Gobierno, órgano garante y sociedad civil manifestamos la voluntad de abrir el gobierno.", "place", "Zacatecas"));
		return exercise;
	}

	static Stream<Arguments> badAnswers() {
		return Stream.of(
				bad("a missing decision", "Falta responder «¿Qué decide tu sector?».", "decision", MISSING),
				bad("nothing in a required text", "Falta responder «Cargo de quien firma».", "position", null),
				bad("blanks for a required text", "Falta responder «Institución u organización».", "organisation", " \t\n "),
				bad("a text too long", "«Institución u organización» admite hasta 200 caracteres y tiene 201.", "organisation", "a".repeat(201)),
				bad("a text too short", "«¿Por qué no firma tu sector?» necesita al menos 10 caracteres.", "decision", "DECLINE", "reason", "No."),
				bad("a number for a text", "«Facultades» no tiene un valor", "powers", 7),
				bad("a list for a text", "«Facultades» no tiene un valor", "powers", List.of("a")),
				bad("an object for a text", "«Facultades» no tiene un valor", "powers", Map.of("a", 1)),
				bad("control characters", "«Facultades» contiene caracteres", "powers", "nulo \u0000"),
				bad("half a character", "«Facultades» contiene caracteres", "powers", "media \ud83d letra"),
				bad("an option not offered", "la opción elegida no está entre las que se ofrecen", "decision", "MAYBE"),
				bad("a list of options for one", "la opción elegida no está", "decision", List.of("SIGN")),
				bad("an expression for an option", "la opción elegida no está", "decision", "${'SIGN'}"),
				bad("29 February of a common year", "no es una fecha que exista", "actedOn", "2026-02-29"),
				bad("the day written as people do", "no es una fecha que exista", "actedOn", "20/11/2026"),
				bad("a moment for a day", "no es una fecha que exista", "actedOn", "2026-11-20T10:00:00Z"),
				bad("a number for a day", "«Fecha del acto» no tiene un valor", "actedOn", 20261120),
				bad("an expression for a day", "no es una fecha que exista", "actedOn", "${now()}"),
				bad("a day to come", "La fecha del acto no puede ser posterior a hoy.", "actedOn", "2099-11-24"),
				bad("a day before the start", "no puede ser anterior a la manifestación de interés", "actedOn", "2026-09-23"),
				bad("a day of another age", "no puede ser anterior a la manifestación de interés", "actedOn", "0001-01-01"),
				bad("a day beyond all calendars", "no es una fecha que exista", "actedOn", "+999999999-12-31T"),
				bad("a key the form does not have", "El formulario no pide el dato «admin».", "admin", true),
				bad("the exercise of others", "El formulario no pide el dato «exerciseId».", "exerciseId", "otro"),
				bad("the territory of others", "El formulario no pide el dato «territory».", "territory", "OAX"),
				bad("a text that is only shown, changed", "El formulario no pide el dato «declarationText».", "declarationText", "Otro texto"),
				bad("an expression for a key", "El formulario no pide el dato", "${execution.setVariable('a', 1)}", "x"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("badAnswers")
	void a_bad_answer_is_refused_with_a_sentence_and_leaves_no_trace(String what, Map<String, Object> changed, String sentence,
			CapturedOutput log) {
		refused(government.engine("POST", submission(), body(signature(), changed)), 400, sentence);
		assertThat(lines(log)).singleElement().asString().contains("INFO", "Refused an answer at userTask_signDeclaration");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "nada", "null", "[]", "{", "{\"variables\":", "{\"variables\":[]}", "{\"variables\":\"x\"}",
			"{\"variables\":{\"decision\":\"SIGN\"}}", "{\"variables\":{\"decision\":{\"value\":\"SIGN\",\"type\":\"Nada\"}}}",
			"{\"variables\":{\"powers\":{\"value\":\"rO0ABXA=\",\"type\":\"Object\",\"valueInfo\":{\"objectTypeName\":"
					+ "\"java.util.HashMap\",\"serializationDataFormat\":\"application/x-java-serialized-object\"}}}}",
			"{\"variables\":{\"powers\":{\"value\":\"{\",\"type\":\"Json\"}}}",
			"{\"variables\":{\"actedOn\":{\"value\":\"ayer\",\"type\":\"Date\"}}}",
			"{\"variables\":{\"powers\":{\"value\":\"eA==\",\"type\":\"File\",\"valueInfo\":{\"filename\":\"virus.exe\"}}}}" })
	void what_cannot_be_read_is_refused_in_spanish(String body, CapturedOutput log) {
		refused(government.engine("POST", submission(), body), 400, "");
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
				body(Map.of("territory", STATE, "convener", "organo-garante", "interestOn", "2026-11-20"), changed)), 400, sentence);
		assertThat(lines(log)).singleElement().asString().contains("INFO", "Refused an answer at local-strategy");
	}

	@ParameterizedTest
	@ValueSource(strings = { "sociedad-civil.zac", "administracion.zac", "gobierno.oax" })
	void nobody_of_another_role_or_territory_answers(String person, CapturedOutput log) {
		walk.peopleOf("OAX");
		var stranger = new Visitor(port);
		stranger.logIn(person, "una clave de prueba");
		stranger.engine("/filter/count");
		look(log);
		refused(stranger.engine("POST", submission(), body(signature(), Map.of())), 403, "no está abierta para tu cuenta");
		assertThat(lines(log)).singleElement().asString().contains("INFO", "Refused ");
	}

	@Test
	void the_same_answer_sent_twice_is_taken_once(CapturedOutput log) {
		var other = walk.exercise("VER", clock.today().minusDays(60));
		walk.enter("declaration", other, Processes.facts());
		var drafting = "/task/" + walk.task(other.id(), "userTask_draftDeclaration", "organo-garante").taskId() + "/submit-form";
		var garante = new Visitor(port);
		garante.logIn("organo-garante.ver", "una clave de prueba");
		var draft = body(Map.of("text", "Gobierno, órgano garante y sociedad civil abrimos el gobierno.", "place", "Xalapa"), Map.of());
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
		assertThat(message(answer)).contains(sentence).doesNotContain("Exception", "at org.", "ENGINE-", "??", task);
		assertThat(answer.body()).doesNotContain("Exception\"", "at org.", "ENGINE-", "stackTrace");
		assertThat(rows()).isEqualTo(before);
		assertThat(tasks.createTaskQuery().taskId(task).taskUnassigned().count()).as("the task still waits").isOne();
		assertThat(engine.getVariables(tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId()))
			.containsOnlyKeys("exerciseId", "territory");
		assertThat(government.engine("/task/" + task + "/form-variables").body()).contains("declarationText");
	}

	private static String message(HttpResponse<String> answer) {
		try {
			return JSON.readTree(answer.body()).path("message").asText();
		}
		catch (JsonProcessingException unreadable) {
			throw new AssertionError(answer.body(), unreadable);
		}
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

	private List<String> lines(CapturedOutput log) {
		return log.getAll().substring(logged).lines().filter(line -> line.matches(".*(INFO|WARN|ERROR).*")).toList();
	}

	private static Map<String, Object> signature() {
		return Map.of("decision", "SIGN", "organisation", "Secretaría de la Función Pública", "position", "Titular", "powers",
				"Ley orgánica, artículo 5", "actedOn", "2026-11-20");
	}

	private static String body(Map<String, Object> good, Map<String, Object> changed) {
		var answer = new LinkedHashMap<>(good);
		answer.putAll(changed);
		answer.values().removeIf(value -> value == MISSING);
		var variables = new HashMap<String, Object>();
		answer.forEach((key, value) -> variables.put(key, typed(value)));
		return written(Map.of("variables", variables));
	}

	private static Map<String, Object> typed(@Nullable Object value) {
		if (value instanceof List || value instanceof Map) {
			return Map.ofEntries(entry("value", written(value)), entry("type", "Json"));
		}
		var typed = new HashMap<String, Object>();
		typed.put("value", value);
		return typed;
	}

	private static String written(Object value) {
		try {
			return JSON.writeValueAsString(value);
		}
		catch (JsonProcessingException unwritable) {
			throw new AssertionError(unwritable);
		}
	}

	private static Arguments bad(String what, String sentence, @Nullable Object... changes) {
		var changed = new HashMap<String, Object>();
		for (int i = 0; i < changes.length; i += 2) {
			changed.put((String) changes[i], changes[i + 1]);
		}
		return arguments(what, changed, sentence);
	}

}
