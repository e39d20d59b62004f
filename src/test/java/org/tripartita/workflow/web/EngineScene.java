package org.tripartita.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;

import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.tripartita.exercise.Exercise;
import org.tripartita.identity.Accounts;
import org.tripartita.identity.NewAccount;
import org.tripartita.identity.Role;
import org.tripartita.secretariat.process.StlWalk;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Visitor;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.Processes;
import org.tripartita.workflow.RoleGroups;

/** A declaratoria that two people of the garante could draft, over the engine's HTTP interface. */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class EngineScene {

	static final String PASSWORD = "una clave de prueba";

	static final String TEXT = "Las tres partes manifestamos nuestra voluntad de abrir el gobierno del estado.";

	static final String DONE = "Esta tarea ya fue atendida por otra persona.";

	static final String CLOSED = "Esta operación no está abierta para tu cuenta.";

	static final String TAKEN = "Esta tarea ya la tomó otra persona.";

	@Autowired
	Walk walk;

	@Autowired
	StlWalk territories;

	@Autowired
	TestClock clock;

	@Autowired
	Accounts accounts;

	@Autowired
	TaskService tasks;

	@Autowired
	JdbcClient database;

	@LocalServerPort
	int port;

	String state;

	String garanteName;

	String colleagueName;

	Exercise exercise;

	String task;

	Visitor garante;

	Visitor colleague;

	@BeforeEach
	void a_declaratoria_that_two_people_of_the_garante_could_draft() {
		state = territories.territory();
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

	static void refused(HttpResponse<String> answer, int status, String sentence) {
		assertThat(answer.body()).contains(sentence).contains("\"message\"").doesNotContain("ENGINE-").doesNotContain("Exception");
		assertThat(answer.statusCode()).isEqualTo(status);
	}

	HttpResponse<String> claim(Visitor visitor, String username) {
		return visitor.engine("POST", "/task/" + task + "/claim", "{\"userId\":\"" + username + "\"}");
	}

	String assignee() {
		return tasks.createTaskQuery().taskId(task).singleResult().getAssignee();
	}

	Visitor loggedIn(String username) {
		var visitor = new Visitor(port);
		assertThat(visitor.logIn(username, PASSWORD).headers().firstValue("Location").orElse("")).doesNotContain("login");
		return visitor;
	}

	static String draft(String place) {
		return """
				{"variables":{"text":{"value":"%s"},"place":{"value":"%s"}}}
				""".formatted(TEXT, place);
	}

}
