package org.tripartita.notification;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.tripartita.identity.Accounts;
import org.tripartita.identity.NewAccount;
import org.tripartita.identity.Role;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Visitor;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.Processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What people choose to be told by mail, from their page to the outbox. */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class NoticeChoiceTest {

	private static final String PASSWORD = "una clave de prueba";

	private static final String PAGE = "/mi-cuenta/correos";

	@Autowired
	private Walk walk;

	@Autowired
	private Accounts accounts;

	@Autowired
	private TaskMail mail;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient database;

	@LocalServerPort
	private int port;

	private String username;

	private Visitor person;

	@BeforeEach
	void two_people_of_a_garante() {
		walk.peopleOf("BCS");
		username = "lectora." + UUID.randomUUID();
		accounts.open(new NewAccount(username, "Órgano garante", "lectora@example.org", PASSWORD, Role.ORGANO_GARANTE, "BCS",
				"Instituto", LocalDate.of(2020, 1, 1)));
		person = new Visitor(port);
		person.logIn(username, PASSWORD);
	}

	@Test
	void everybody_is_told_everything_until_they_choose_otherwise() {
		assertThat(person.page(PAGE).body().split("checked=\"checked\"")).hasSize(3);
		assertThat(person.page(PAGE).body()).contains("Los que siempre llegan", "regla G-09").doesNotContain("??");

		choose(Map.of("TASK_SOON", "si", "ALL", "si", "username", "organo-garante.bcs"));
		assertThat(person.page(PAGE).body().split("checked=\"checked\"")).hasSize(2);
		assertThat(database.sql("select username || ' ' || notice from unwanted_notice where username in (?, 'organo-garante.bcs')")
			.param(username).query(String.class).list()).containsExactly(username + " TASK_OPENED");
		choose(Map.of("TASK_SOON", "si", "TASK_OPENED", "si"));
		assertThat(person.page(PAGE).body().split("checked=\"checked\"")).hasSize(3);
	}

	@Test
	void what_somebody_does_not_want_stays_away_and_what_is_due_by_rule_comes() {
		choose(Map.of());
		var exercise = walk.exercise("BCS", clock.today().minusDays(10));
		walk.enter("declaration", exercise, Processes.facts());
		var task = walk.task(exercise.id(), "userTask_draftDeclaration", "organo-garante");
		await().until(() -> told("task-opened:" + task.taskId()).contains("organo-garante.bcs"));

		clock.moveTo(task.dueAt().minusSeconds(3600 * 20));
		mail.remind();
		clock.moveTo(task.dueAt().plusSeconds(1));
		mail.remind();

		assertThat(told("task-opened:" + task.taskId())).doesNotContain(username);
		assertThat(told("task-soon:" + task.taskId())).contains("organo-garante.bcs").doesNotContain(username);
		assertThat(told("task-due:" + task.taskId())).contains("organo-garante.bcs", username);
	}

	private void choose(Map<String, String> fields) {
		var all = new HashMap<>(fields);
		all.put("_csrf", person.token(PAGE));
		assertThat(person.post(PAGE, all).headers().firstValue("Location").orElse("")).endsWith(PAGE + "?hecho");
	}

	private List<String> told(String event) {
		return database.sql("select recipient from outgoing_mail where event = ?").param(event).query(String.class).list();
	}

}
