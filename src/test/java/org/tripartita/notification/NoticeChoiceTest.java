package org.tripartita.notification;

import java.time.LocalDate;
import java.util.HashMap;
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
import org.tripartita.testing.Visitor;
import org.tripartita.testing.Walk;

import static org.assertj.core.api.Assertions.assertThat;

/** The page on which people choose what they are told by mail. */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class NoticeChoiceTest {

	private static final String PASSWORD = "una clave de prueba";

	private static final String PAGE = "/mi-cuenta/correos";

	@Autowired
	private Walk walk;

	@Autowired
	private Accounts accounts;

	@Autowired
	private JdbcClient database;

	@LocalServerPort
	private int port;

	private String username;

	private Visitor person;

	@BeforeEach
	void somebody_of_a_garante() {
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

	private void choose(Map<String, String> fields) {
		var all = new HashMap<>(fields);
		all.put("_csrf", person.token(PAGE));
		assertThat(person.post(PAGE, all).headers().firstValue("Location").orElse("")).endsWith(PAGE + "?hecho");
	}

}
