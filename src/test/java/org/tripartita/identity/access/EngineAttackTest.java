package org.tripartita.identity.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.tripartita.exercise.Exercises;
import org.tripartita.identity.Accounts;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Visitor;
import org.tripartita.testing.Walk;

/** Ways around the rules through the engine's HTTP interface, each tried as somebody who is logged in. */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class EngineAttackTest {

	private static final String SIGN = "userTask_signDeclaration";

	private static final String CLOSED = "Esta operación no está abierta para tu cuenta.";

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
	private RuntimeService runtime;

	@Autowired
	private RepositoryService models;

	@Autowired
	private ManagementService jobs;

	@Autowired
	private HistoryService history;

	@LocalServerPort
	private int port;

	private Neighbours people;

	/** The government's signature. */
	private String task;

	private String instance;

	private Visitor administrator;

	@BeforeEach
	void a_declaratoria_that_waits_for_three_signatures() {
		people = new Neighbours(port, walk, exercises, accounts, clock.today());
		task = walk.task(people.exercise.id(), SIGN, "gobierno").taskId();
		instance = tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId();
		administrator = people.here("administracion");
	}

	@Test
	void a_task_of_another_state_is_neither_read_nor_taken_nor_answered_nor_commented() {
		for (var stranger : List.of(people.there("gobierno"), people.there("administracion"), people.there("organo-garante"))) {
			for (var path : List.of("", "/form", "/deployed-form", "/form-variables", "/identity-links", "/comment", "/variables",
					"/attachment")) {
				assertThat(stranger.engine("/task/" + task + path)).as(path).satisfies(EngineAttackTest::tellsNothing);
			}
			assertThat(stranger.engine("/task").body()).doesNotContain(task);
		}
		for (var act : List.of("claim", "unclaim", "complete", "submit-form", "comment/create", "attachment/create", "identity-links")) {
			closed(people.there("gobierno").engine("POST", "/task/" + task + "/" + act,
					"{\"userId\":\"gobierno.oax\",\"message\":\"Hola\",\"type\":\"candidate\",\"variables\":{}}"));
		}
		untouched();
	}

	@Test
	void no_sector_signs_for_another_and_no_administrator_for_anybody() {
		for (var name : List.of("organo-garante.mex", "sociedad-civil.mex", "facilitacion.mex", "administracion.mex", Neighbours.FEDERAL)) {
			closed(people.visitor(name).engine("POST", "/task/" + task + "/claim", "{\"userId\":\"" + name + "\"}"));
			closed(people.visitor(name).engine("POST", "/task/" + task + "/submit-form", signature()));
		}
		untouched();
	}

	@Test
	void nobody_makes_a_task_theirs_past_the_claim() {
		for (var name : List.of("sociedad-civil.mex", "gobierno.mex", "administracion.mex", Neighbours.FEDERAL)) {
			var person = people.visitor(name);
			var oneself = "{\"userId\":\"" + name + "\",\"type\":\"assignee\",\"assignee\":\"" + name + "\"}";
			for (var act : List.of("POST /assignee", "POST /delegate", "POST /identity-links", "POST /identity-links/delete", "PUT ", "DELETE ")) {
				closed(person.engine(act.split(" ")[0], "/task/" + task + act.substring(act.indexOf(' ') + 1), oneself));
			}
		}
		untouched();
	}

	@Test
	void an_answer_brings_no_variable_along() {
		var person = people.here("gobierno");
		var more = signature().replaceFirst("\\{\"variables\":\\{", "{\"variables\":{\"declarationResult\":{\"value\":\"SIGNED\"},");

		assertThat(person.engine("POST", "/task/" + task + "/submit-form", more).statusCode()).isEqualTo(400);
		assertThat(runtime.createVariableInstanceQuery().variableName("declarationResult").processInstanceIdIn(instance).count()).isZero();
		untouched();
	}

	@Test
	void no_administrator_writes_a_variable_or_moves_a_token() {
		var cancel = "{\"instructions\":[{\"type\":\"cancel\",\"activityId\":\"" + SIGN + "\"}],\"skipCustomListeners\":true}";
		var write = "{\"value\":\"SIGNED\",\"type\":\"String\",\"modifications\":{\"a\":{\"value\":1}},\"suspended\":true}";
		for (var person : List.of(administrator, people.federal(), people.here("organo-garante"))) {
			closed(person.engine("PUT", "/process-instance/" + instance + "/variables/declarationResult", write));
			closed(person.engine("POST", "/process-instance/" + instance + "/variables", write));
			closed(person.engine("PUT", "/task/" + task + "/variables/declarationResult", write));
			closed(person.engine("POST", "/process-instance/" + instance + "/modification", cancel));
			closed(person.engine("PUT", "/process-instance/" + instance + "/suspended", write));
			closed(person.engine("DELETE", "/process-instance/" + instance, ""));
			closed(person.engine("POST", "/migration/execute", "{}"));
			closed(person.engine("POST", "/message", "{\"messageName\":\"agendaItemDecided\"}"));
		}
		assertThat(runtime.createVariableInstanceQuery().variableName("declarationResult").processInstanceIdIn(instance).count()).isZero();
		untouched();
	}

	@Test
	void even_behind_an_open_path_the_engine_gives_administrators_no_right_to_change() {
		for (var name : List.of("administracion.mex", Neighbours.FEDERAL)) {
			for (var right : List.of("UPDATE,8,process-instance", "UPDATE_INSTANCE,6,process-definition", "CREATE,9,deployment",
					"TASK_WORK,7,task", "UPDATE,7,task", "CREATE,1,user", "CREATE,4,authorization", "UPDATE,5,filter",
					"CREATE,3,group-membership")) {
				var asked = right.split(",");
				assertThat(people.visitor(name)
					.engine("/authorization/check?permissionName=" + asked[0] + "&resourceType=" + asked[1] + "&resourceName=" + asked[2])
					.body()).as(name + " " + right).contains("\"authorized\":false");
			}
		}
	}

	@Test
	void an_administrator_has_a_failed_job_of_the_own_state_tried_again() {
		var job = jobs.createJobQuery().tenantIdIn("mex").list().get(0).getId();
		var again = "{\"retries\":3}";

		assertThat(administrator.engine("PUT", "/job/" + job + "/retries", again).statusCode()).isEqualTo(204);
		assertThat(people.federal().engine("PUT", "/job/" + job + "/retries", again).statusCode()).isEqualTo(204);
		assertThat(people.there("administracion").engine("PUT", "/job/" + job + "/retries", again)).satisfies(EngineAttackTest::tellsNothing);
		closed(people.here("gobierno").engine("PUT", "/job/" + job + "/retries", again));
		closed(administrator.engine("POST", "/job/" + job + "/execute", ""));
		closed(administrator.engine("PUT", "/job/" + job + "/duedate", "{\"duedate\":\"2026-01-01T00:00:00.000-0600\"}"));
		assertThat(jobs.createJobQuery().jobId(job).singleResult().getRetries()).isEqualTo(3);
	}

	@Test
	void no_filter_carries_an_expression_in() {
		var filter = """
				{"name":"Ajena","owner":null,"resourceType":"Task","query":{"assigneeExpression":"${sectors.all.get(0)}"},"properties":{}}
				""";
		for (var person : List.of(people.here("gobierno"), administrator, people.federal())) {
			closed(person.engine("POST", "/filter/create", filter));
		}
	}

	@Test
	void participants_find_neither_people_nor_the_history_of_others() {
		for (var role : List.of("gobierno", "organo-garante", "facilitacion")) {
			for (var path : List.of("/user", "/user/count", "/group", "/authorization", "/history/process-instance", "/history/task",
					"/history/variable-instance", "/history/identity-link-log", "/identity/groups?userId=gobierno.mex")) {
				closed(people.there(role).engine(path));
			}
			assertThat(people.there(role).engine("/user/gobierno.mex/profile").statusCode()).isIn(401, 403, 404);
			assertThat(people.there(role).engine("/history/user-operation").body()).doesNotContain(task, instance);
		}
	}

	@Test
	void an_administrator_of_another_state_finds_nothing_of_this_one() {
		var seen = new ArrayList<String>();
		for (var path : List.of("/process-instance", "/task", "/execution", "/variable-instance", "/job", "/incident", "/user",
				"/authorization", "/history/process-instance", "/history/task", "/history/variable-instance", "/history/activity-instance",
				"/history/detail", "/history/user-operation", "/history/identity-link-log", "/history/job-log", "/tenant")) {
			if (people.there("administracion").engine(path).body().matches("(?s).*(" + instance + "|" + task + "|\"mex\"|\\.mex\").*")) {
				seen.add(path);
			}
		}
		assertThat(seen).isEmpty();
		assertThat(people.there("administracion").engine("/process-instance/" + instance)).satisfies(EngineAttackTest::tellsNothing);
		assertThat(people.there("administracion").engine("/history/process-instance/" + instance)).satisfies(EngineAttackTest::tellsNothing);
		assertThat(administrator.engine("/process-instance").body()).contains(instance);
		assertThat(people.federal().engine("/history/process-instance").body()).contains(instance);
	}

	@Test
	void nobody_brings_a_model_or_an_account_in() {
		long deployed = models.createDeploymentQuery().count();
		for (var person : List.of(people.here("organo-garante"), administrator, people.federal())) {
			closed(person.engine("POST", "/deployment/create", "{}"));
			closed(person.engine("POST", "/user/create", "{\"profile\":{\"id\":\"eva\"},\"credentials\":{\"password\":\"una clave\"}}"));
			closed(person.engine("PUT", "/user/gobierno.mex/credentials", "{\"password\":\"otra clave\"}"));
			closed(person.engine("PUT", "/group/gobierno.mex/members/administracion.mex", ""));
			closed(person.engine("POST", "/authorization/create", "{\"type\":1,\"permissions\":[\"ALL\"],\"userId\":\"gobierno.oax\"}"));
		}
		assertThat(models.createDeploymentQuery().count()).isEqualTo(deployed);
	}

	@Test
	void a_path_written_otherwise_leads_nowhere_else() {
		for (var path : List.of("/task/" + task + "/compl%65te", "/task/" + task + "//complete", "/task/" + task + "/complete;a=b",
				"/filter/..%2ftask/" + task + "/complete", "/filter/%2e%2e/task/" + task + "/complete", "/TASK/" + task + "/complete",
				"/task/" + task + "/complete%00", "/task/" + task + "/./complete", "/filter/../task/" + task + "/complete")) {
			assertThat(people.here("gobierno").engine("POST", path, "{}").statusCode()).as(path).isIn(400, 403, 404);
		}
		untouched();
	}

	private void untouched() {
		var found = tasks.createTaskQuery().taskId(task).singleResult();
		assertThat(found).isNotNull();
		assertThat(found.getAssignee()).isNull();
		assertThat(tasks.getTaskComments(task)).isEmpty();
		assertThat(tasks.getTaskAttachments(task)).isEmpty();
		assertThat(history.createHistoricTaskInstanceQuery().taskId(task).unfinished().count()).isOne();
	}

	private static void closed(HttpResponse<String> answer) {
		assertThat(answer.body()).contains(CLOSED);
		assertThat(answer.statusCode()).isEqualTo(403);
	}

	/** Not a word of the thing asked for; the engine answers what is another tenant's in more than one way. */
	private static void tellsNothing(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).isIn(400, 403, 404, 500);
		assertThat(answer.body()).doesNotContain("processInstanceId", "processDefinitionId", "Firma", "components");
	}

	private String signature() {
		return """
				{"variables":{"decision":{"value":"SIGN"},"organisation":{"value":"Instituto"},"position":{"value":"Titular"},
				"powers":{"value":"Nombramiento"},"actedOn":{"value":"%s"}}}
				""".formatted(clock.today().minusDays(1)).strip();
	}

}
