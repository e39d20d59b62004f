package org.tripartita.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.tripartita.exercise.Exercise;
import org.tripartita.identity.Accounts;
import org.tripartita.identity.NewAccount;
import org.tripartita.identity.Role;
import org.tripartita.identity.Sector;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Visitor;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.Processes;
import org.tripartita.workflow.RoleGroups;

/** What people can and cannot do with the engine's HTTP interface, tried over HTTP. */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class EngineInterfaceTest {

	private static final String PASSWORD = "una clave de prueba";

	private static int states;

	private static final String TEXT = "Las tres partes manifestamos nuestra voluntad de abrir el gobierno del estado.";

	private static final String DONE = "Esta tarea ya fue atendida por otra persona.";

	private static final String CLOSED = "Esta operación no está abierta para tu cuenta.";

	private static final String TAKEN = "Esta tarea ya la tomó otra persona.";

	@Autowired
	private Walk walk;

	@Autowired
	private TestClock clock;

	@Autowired
	private Accounts accounts;

	@Autowired
	private TaskService tasks;

	@Autowired
	private JdbcClient database;

	@LocalServerPort
	private int port;

	private String state;

	private String garanteName;

	private String colleagueName;

	private Exercise exercise;

	private String task;

	private Visitor garante;

	private Visitor colleague;

	@BeforeEach
	void a_declaratoria_that_two_people_of_the_garante_could_draft() {
		state = Walk.state(states++);
		garanteName = RoleGroups.of("organo-garante", state);
		colleagueName = RoleGroups.of("colega", state);
		exercise = walk.exercise(state, clock.today().minusDays(60));
		walk.enter("declaration", exercise, Processes.facts());
		task = walk.task(exercise.id(), "userTask_draftDeclaration", "organo-garante").taskId();
		accounts.open(new NewAccount(colleagueName, "Colega del órgano garante", null, PASSWORD, Role.ORGANO_GARANTE, state,
				"Instituto", clock.today().minusYears(1)));
		garante = loggedIn(garanteName);
		colleague = loggedIn(colleagueName);
	}

	@Test
	void an_answer_is_taken_and_never_evaluated() {
		var answer = garante.engine("POST", "/task/" + task + "/submit-form", draft("${execution.id} #{7*7}"));

		assertThat(answer.statusCode()).isEqualTo(204);
		assertThat(database.sql("select place from declaration where exercise_id = ?").param(exercise.id()).query(String.class).single())
			.isEqualTo("${execution.id} #{7*7}");
	}

	@Test
	void a_refused_answer_says_what_is_missing_and_nothing_else() {
		var answer = garante.engine("POST", "/task/" + task + "/submit-form", "{\"variables\":{\"text\":{\"value\":\"" + TEXT + "\"}}}");

		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("Falta responder «Lugar de la firma»").doesNotContain("ENGINE").doesNotContain(task);
	}

	@Test
	void what_cannot_be_read_is_refused_in_spanish() {
		var answer = garante.engine("POST", "/task/" + task + "/submit-form", "{\"variables\":{\"text\":{\"value\":5,\"type\":\"Nada\"}}}");

		refused(answer, 400, "No se pudo guardar tu respuesta");
	}

	@Test
	void a_task_that_was_answered_cannot_be_answered_again() {
		garante.engine("POST", "/task/" + task + "/submit-form", draft("Morelia"));

		refused(garante.engine("POST", "/task/" + task + "/submit-form", draft("Morelia")), 409, DONE);
		refused(colleague.engine("POST", "/task/" + task + "/submit-form", draft("Morelia")), 409, DONE);
		refused(colleague.engine("POST", "/task/" + task + "/claim", "{\"userId\":\"" + colleagueName + "\"}"), 409, DONE);
	}

	@Test
	void of_two_people_who_answer_at_once_one_is_taken_and_the_other_is_told() {
		garante.engine("/task/" + task);
		colleague.engine("/task/" + task);
		var both = List.of(garante.engineAtOnce("POST", "/task/" + task + "/submit-form", draft("Morelia")),
				colleague.engineAtOnce("POST", "/task/" + task + "/submit-form", draft("Uruapan")));

		assertThat(both.stream().map(CompletableFuture::join).map(HttpResponse::statusCode)).containsExactlyInAnyOrder(204, 409);
		assertThat(database.sql("select count(*) from declaration where exercise_id = ?").param(exercise.id()).query(Integer.class).single())
			.isOne();
	}

	@Test
	void three_sectors_that_sign_at_once_are_all_taken() {
		garante.engine("POST", "/task/" + task + "/submit-form", draft("Morelia"));
		walk.runJobs();
		var visitors = Sector.roles().stream().map(role -> loggedIn(RoleGroups.of(role, state))).toList();
		visitors.forEach(visitor -> visitor.engine("/filter/count"));
		var turn = new AtomicInteger();
		var signatures = Sector.roles()
			.stream()
			.map(role -> walk.task(exercise.id(), "userTask_signDeclaration", role).taskId())
			.map(each -> visitors.get(turn.getAndIncrement()).engineAtOnce("POST", "/task/" + each + "/submit-form", signature()))
			.toList();

		assertThat(signatures.stream().map(CompletableFuture::join).map(HttpResponse::statusCode)).containsOnly(204);
	}

	@Test
	void a_task_is_taken_for_oneself_only() {
		refused(garante.engine("POST", "/task/" + task + "/claim", "{\"userId\":\"" + colleagueName + "\"}"), 403, CLOSED);
		refused(garante.engine("POST", "/task/" + task + "/claim", "{}"), 403, CLOSED);
		refused(garante.engine("POST", "/task/" + task + "/claim", "nada"), 403, CLOSED);
		assertThat(assignee()).isNull();

		assertThat(claim(garante, garanteName).statusCode()).isEqualTo(204);
		assertThat(assignee()).isEqualTo(garanteName);
	}

	@Test
	void a_taken_task_waits_for_whoever_took_it() {
		claim(garante, garanteName);

		refused(claim(colleague, colleagueName), 409, TAKEN);
		refused(colleague.engine("POST", "/task/" + task + "/submit-form", draft("Uruapan")), 400, TAKEN);
		refused(colleague.engine("POST", "/task/" + task + "/unclaim", ""), 403, CLOSED);
		assertThat(assignee()).isEqualTo(garanteName);
	}

	@Test
	void whoever_took_a_task_gives_it_back_and_has_no_more_hold_on_it() {
		claim(garante, garanteName);

		assertThat(garante.engine("POST", "/task/" + task + "/unclaim", "").statusCode()).isEqualTo(204);
		assertThat(assignee()).isNull();
		assertThat(claim(colleague, colleagueName).statusCode()).isEqualTo(204);
		refused(garante.engine("POST", "/task/" + task + "/unclaim", ""), 403, CLOSED);
		refused(garante.engine("POST", "/task/" + task + "/submit-form", draft("Morelia")), 400, TAKEN);
		assertThat(assignee()).isEqualTo(colleagueName);
	}

	@Test
	void people_of_another_sector_or_state_neither_read_nor_answer_a_task() {
		walk.peopleOf("MOR");
		for (var other : List.of(RoleGroups.of("sociedad-civil", state), "organo-garante.mor")) {
			var stranger = loggedIn(other);

			assertThat(stranger.engine("/task/" + task + "/form-variables").statusCode()).isIn(403, 404, 500);
			refused(stranger.engine("POST", "/task/" + task + "/submit-form", draft("Morelia")), 403, CLOSED);
			refused(stranger.engine("POST", "/task/" + task + "/claim", "{\"userId\":\"" + other + "\"}"), 403, CLOSED);
		}
		assertThat(walk.find(exercise.id(), "userTask_draftDeclaration", "organo-garante")).isPresent();
	}

	@Test
	void nobody_completes_a_task_past_its_form_not_even_an_administrator() {
		refused(garante.engine("POST", "/task/" + task + "/complete", "{}"), 403, CLOSED);
		refused(garante.engine("POST", "/task/" + task + "/assignee", "{\"userId\":\"" + colleagueName + "\"}"), 403, CLOSED);
		refused(loggedIn(RoleGroups.of("administracion", state)).engine("POST", "/task/" + task + "/complete", "{}"), 403, CLOSED);
	}

	@Test
	void the_rest_of_the_engine_is_closed_to_participants() {
		for (var path : List.of("/deployment", "/variable-instance", "/process-instance", "/history/variable-instance", "/user")) {
			refused(garante.engine(path), 403, CLOSED);
		}
		assertThat(loggedIn(RoleGroups.of("administracion", state)).engine("/deployment").statusCode()).isEqualTo(200);
	}

	@Test
	void nothing_is_done_for_another_site() {
		claim(garante, garanteName);

		assertThat(garante.post("/camunda/api/engine/engine/default/task/" + task + "/unclaim", Map.of()).statusCode()).isEqualTo(403);
		assertThat(assignee()).isEqualTo(garanteName);
	}

	@Test
	void a_list_never_evaluates_what_the_browser_sends() {
		var filter = database.sql("select id_ from act_ru_filter limit 1").query(String.class).single();
		var list = "/filter/" + filter + "/list";
		var expression = "{\"assigneeExpression\":\"${sectors.all.get(0)}\"}";

		var alternatives = "{\"orQueries\":[" + expression + "]}";
		var administrator = loggedIn(RoleGroups.of("administracion", state));

		assertThat(garante.engine("POST", list, "{}").statusCode()).isEqualTo(200);
		assertThat(garante.engine("POST", list, "{\"nameLike\":\"%expression%\"}").statusCode()).isEqualTo(200);
		for (var query : List.of(expression, alternatives, alternatives.replace("ee", "\\u0065e"),
				alternatives.replace("}]", ",\"assignee\":\"a\"}],\"orQueries\":[]"), "nada")) {
			refused(garante.engine("POST", list, query), 403, CLOSED);
			refused(garante.engine("POST", list.replace("/list", "/count"), query), 403, CLOSED);
			refused(administrator.engine("POST", "/task", query), 403, CLOSED);
			refused(administrator.engine("POST", "/task/count", query), 403, CLOSED);
		}
		assertThat(garante.engine("/task?assigneeExpression=%24%7Bsectors.all%7D").statusCode()).isEqualTo(400);
		assertThat(garante.engine("/task?orQueries=" + URLEncoder.encode("[" + expression + "]", StandardCharsets.UTF_8))
			.statusCode()).isNotEqualTo(200);
	}

	@Test
	void a_body_above_one_megabyte_is_refused_whether_it_says_its_length_or_not() {
		var large = draft("M".repeat(1024 * 1024));

		refused(garante.engine("POST", "/task/" + task + "/submit-form", large), 413, "demasiado grande");
		refused(garante.engineInChunks("POST", "/task/" + task + "/submit-form", large), 413, "demasiado grande");
		assertThat(garante.engineInChunks("POST", "/task/" + task + "/submit-form", draft("Morelia")).statusCode()).isEqualTo(204);
	}

	@Test
	void a_garante_or_a_government_starts_an_exercise_in_its_own_state_only() {
		walk.peopleOf("MOR");
		var definition = database.sql("select id_ from act_re_procdef where key_ = 'local-strategy' order by version_ desc limit 1")
			.query(String.class)
			.single();

		refused(loggedIn("sociedad-civil.mor").engine("POST", "/process-definition/" + definition + "/submit-form", opening("MOR")), 403,
				CLOSED);
		refused(loggedIn("gobierno.mor").engine("POST", "/process-definition/" + definition + "/submit-form", opening(state)), 400,
				"No puedes iniciar un proceso para ese territorio");
		refused(loggedIn("organo-garante.mor").engine("POST", "/process-definition/" + definition + "/submit-form", opening(state)), 400,
				"No puedes iniciar un proceso para ese territorio");
		assertThat(loggedIn("organo-garante.mor").engine("POST", "/process-definition/" + definition + "/submit-form", opening("MOR"))
			.statusCode()).isEqualTo(200);
		assertThat(database.sql("select name_ from act_ru_variable where name_ = 'interestOn'").query(String.class).list())
			.as("no answer becomes a variable")
			.isEmpty();
	}

	private static void refused(HttpResponse<String> answer, int status, String sentence) {
		assertThat(answer.body()).contains(sentence).contains("\"message\"").doesNotContain("ENGINE-").doesNotContain("Exception");
		assertThat(answer.statusCode()).isEqualTo(status);
	}

	private HttpResponse<String> claim(Visitor visitor, String username) {
		return visitor.engine("POST", "/task/" + task + "/claim", "{\"userId\":\"" + username + "\"}");
	}

	private String assignee() {
		return tasks.createTaskQuery().taskId(task).singleResult().getAssignee();
	}

	private Visitor loggedIn(String username) {
		var visitor = new Visitor(port);
		assertThat(visitor.logIn(username, PASSWORD).headers().firstValue("Location").orElse("")).doesNotContain("login");
		return visitor;
	}

	private static String draft(String place) {
		return """
				{"variables":{"text":{"value":"%s"},"place":{"value":"%s"}}}
				""".formatted(TEXT, place);
	}

	private String signature() {
		return """
				{"variables":{"decision":{"value":"SIGN"},"organisation":{"value":"Instituto"},"position":{"value":"Titular"},
				"powers":{"value":"Nombramiento"},"actedOn":{"value":"%s"}}}
				""".formatted(clock.today().minusDays(1));
	}

	private String opening(String territory) {
		return """
				{"variables":{"territory":{"value":"%s"},"convener":{"value":"organo-garante"},"interestOn":{"value":"%s"}}}
				""".formatted(territory, clock.today().minusDays(10));
	}

}
