package org.tripartita.identity.access;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.tripartita.exercise.Exercises;
import org.tripartita.identity.Account;
import org.tripartita.identity.Accounts;
import org.tripartita.identity.Role;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Visitor;
import org.tripartita.testing.Walk;

import static org.assertj.core.api.Assertions.assertThat;

/** Ways in that hide inside what is open: queries, sessions in addresses, fields that no form has. */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class HiddenWaysAttackTest {

	private static final Pattern FILTER = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

	@Autowired
	private Walk walk;

	@Autowired
	private TestClock clock;

	@Autowired
	private Accounts accounts;

	@Autowired
	private Exercises exercises;

	@Autowired
	private TaskService tasks;

	@Autowired
	private ManagementService jobs;

	@Autowired
	private JdbcClient database;

	@LocalServerPort
	private int port;

	private Neighbours people;

	private String task;

	@BeforeEach
	void a_declaratoria_that_waits_for_three_signatures() {
		people = new Neighbours(port, walk, exercises, accounts, clock.today());
		task = walk.task(people.exercise.id(), "userTask_signDeclaration", "gobierno").taskId();
	}

	@ParameterizedTest
	@ValueSource(strings = { "assigneeExpression", "candidateUserExpression", "candidateGroupExpression", "candidateGroupsExpression",
			"ownerExpression", "dueBeforeExpression", "processInstanceBusinessKeyExpression" })
	void no_query_carries_an_expression_in(String field) {
		var query = "{\"" + field + "\":\"${runtimeService.createProcessInstanceQuery().count()}\"}";
		var participant = people.here("gobierno");
		var filters = FILTER.matcher(participant.engine("/filter").body()).results().map(found -> found.group(1)).toList();
		assertThat(filters).isNotEmpty();

		for (var filter : filters) {
			for (var way : List.of("/list", "/count")) {
				refused(participant.engine("POST", "/filter/" + filter + way, query));
			}
		}
		for (var administrator : List.of(people.here("administracion"), people.federal())) {
			refused(administrator.engine("POST", "/task", query));
			refused(administrator.engine("POST", "/task/count", query));
		}
	}

	private static void refused(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).isIn(400, 403);
		assertThat(answer.body()).doesNotContain("Unknown property", "runtimeService");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"retries\":3,\"dueDate\":\"2026-01-01T00:00:00.000-0600\"}", "{\"retries\":3,\"dueDate\":null}",
			"{\"dueDate\":\"2026-01-01T00:00:00.000-0600\"}", "{\"retries\":0}", "{\"retries\":-1}", "{\"retries\":0,\"retries\":2,\"retries\":0}",
			"{\"retries\":\"3\"}", "[3]", "3", "", "{" })
	void a_job_that_is_tried_again_gets_no_other_day_and_none_is_stopped(String body) {
		var job = jobs.createJobQuery().tenantIdIn("mex").list().get(0);

		for (var administrator : List.of(people.here("administracion"), people.federal())) {
			assertThat(administrator.engine("PUT", "/job/" + job.getId() + "/retries", body).statusCode()).as(body).isIn(400, 403);
		}
		var after = jobs.createJobQuery().jobId(job.getId()).singleResult();
		assertThat(after.getDuedate()).isEqualTo(job.getDuedate());
		assertThat(after.getRetries()).isEqualTo(job.getRetries());
	}

	@Test
	void the_engine_takes_nothing_from_another_site() {
		var victim = people.here("gobierno");
		for (var act : List.of("claim", "submit-form", "unclaim")) {
			assertThat(victim.post("/camunda/api/engine/engine/default/task/" + task + "/" + act, Map.of("userId", "gobierno.mex")).statusCode())
				.as(act)
				.isIn(400, 403);
		}
		assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee()).isNull();
	}

	@Test
	void no_session_travels_in_an_address() {
		var victim = people.here("gobierno");
		var session = victim.cookie("JSESSIONID");

		assertThat(new Visitor(port).page("/mi-cuenta;jsessionid=" + session).statusCode()).isNotEqualTo(200);
		assertThat(new Visitor(port).page("/login").body()).doesNotContainIgnoringCase("jsessionid");
		assertThat(new Visitor(port).page("/tablero").headers().firstValue("Location").orElse("")).doesNotContainIgnoringCase("jsessionid");
	}

	@Test
	void an_appointment_goes_to_nobody_but_the_person_of_the_page_and_names_who_recorded_it() {
		var administrator = people.here("administracion");
		var person = "facilitacion.mex";
		var page = "/administracion/personas/" + id(person);
		var fields = new HashMap<>(Map.of("papel", "OBSERVACION", "territorio", "MEX", "organizacion", "Colectivo", "documento", "Oficio",
				"desde", clock.today().toString(), "hasta", "", "_csrf", administrator.token(page)));
		fields.putAll(Map.of("usuario", "gobierno.oax", "username", "gobierno.oax", "personId", id("gobierno.mex"), "by", "otra",
				"recordedBy", "otra", "active", "false", "endReason", "TERM"));

		assertThat(administrator.post(page + "/nombrar", fields).statusCode()).isIn(303, 422);

		assertThat(accounts.mandates(person)).extracting(Account.Mandate::role).contains(Role.OBSERVACION, Role.FACILITACION);
		assertThat(accounts.mandates("gobierno.mex")).extracting(Account.Mandate::role).containsExactly(Role.GOBIERNO);
		assertThat(database.sql("""
				select a.recorded_by || ' ' || coalesce(a.end_reason, 'none') || ' ' || p.active from appointment a join person p on p.id = a.person_id
				where p.username = ? and a.role = 'OBSERVACION'
				""").param(person).query(String.class).single()).isEqualTo("administracion.mex none true");
	}

	private String id(String username) {
		return database.sql("select id::text from person where username = ?").param(username).query(String.class).single();
	}

}
