package org.tripartita.identity.web;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
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

/** People of Guanajuato and of Coahuila, and an administrator of the first who looks at their pages. */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class PeopleScene {

	static final String PASSWORD = "una clave de prueba";

	static final String LIST = "/administracion/personas";

	static final AtomicInteger NUMBER = new AtomicInteger();

	@Autowired
	Walk walk;

	@Autowired
	Accounts accounts;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient database;

	@LocalServerPort
	int port;

	Visitor administrator;

	String token;

	@BeforeEach
	void an_administrator_of_guanajuato() {
		walk.peopleOf("GUA");
		walk.peopleOf("COA");
		administrator = loggedIn("administracion.gua");
		token = administrator.token(LIST + "/" + person("OBSERVACION", "GUA"));
	}

	HttpResponse<String> post(String person, String act, Map<String, String> fields) {
		return administrator.post(LIST + "/" + person + "/" + act, with(token, fields));
	}

	static Map<String, String> with(String token, Map<String, String> fields) {
		var all = new HashMap<>(fields);
		all.put("_csrf", token);
		return all;
	}

	Map<String, String> appointment(Map<String, String> changed) {
		var fields = new HashMap<>(Map.of("papel", "GOBIERNO", "territorio", "GUA", "organizacion", "Secretaría", "documento",
				"Oficio 12/2026", "desde", clock.today().toString(), "hasta", ""));
		fields.putAll(changed);
		return fields;
	}

	String person(String role, String territory) {
		var username = "persona.pag" + NUMBER.incrementAndGet();
		open(username, Role.valueOf(role), territory, "Organización");
		return id(username);
	}

	void open(String username, Role role, String territory, String organisation) {
		accounts.open(new NewAccount(username, "Alguien " + username.replaceAll("\\D", ""), username + "@example.org", PASSWORD, role, territory, organisation,
				LocalDate.of(2020, 1, 1)));
	}

	Visitor loggedIn(String username) {
		var visitor = new Visitor(port);
		visitor.logIn(username, PASSWORD);
		return visitor;
	}

	String id(String username) {
		return database.sql("select id::text from person where username = ?").param(username).query(String.class).single();
	}

	String username(String id) {
		return database.sql("select username from person where id = ?::uuid").param(id).query(String.class).single();
	}

	String mandate(String person, Role role) {
		return database.sql("select id::text from appointment where person_id = ?::uuid and role = ? order by valid_from desc limit 1")
			.params(person, role.name()).query(String.class).single();
	}

}
