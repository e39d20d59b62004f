package org.tripartita.identity.web;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

import static org.assertj.core.api.Assertions.assertThat;

/** Who may look after people, and what not even they may do, tried over HTTP. */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class PeopleReachTest {

	private static final String PASSWORD = "una clave de prueba";

	private static final String LIST = "/administracion/personas";

	private static final AtomicInteger NUMBER = new AtomicInteger();

	@Autowired
	private Walk walk;

	@Autowired
	private Accounts accounts;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient database;

	@LocalServerPort
	private int port;

	private Visitor administrator;

	private String token;

	@BeforeEach
	void an_administrator_of_guanajuato() {
		walk.peopleOf("GUA");
		walk.peopleOf("COA");
		administrator = loggedIn("administracion.gua");
		token = administrator.token(LIST + "/" + person("OBSERVACION", "GUA"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "ADMINISTRACION", "AUDITORIA" })
	void a_garante_gives_and_ends_no_mandates_of_those_who_watch(String role) {
		var garante = loggedIn("organo-garante.gua");
		var person = person("OBSERVACION", "GUA");
		var its = garante.token(LIST + "/" + person);

		assertThat(garante.page(LIST + "/" + person).body()).doesNotContain("value=\"" + role + "\"");
		var answer = garante.post(LIST + "/" + person + "/nombrar", with(its, appointment(Map.of("papel", role))));
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("la administración del territorio");

		var watcher = person(role, "GUA");
		var ending = Map.of("nombramiento", mandate(watcher, Role.valueOf(role)), "ultimo-dia", clock.today().toString(), "motivo", "TERM");
		assertThat(garante.post(LIST + "/" + watcher + "/terminar", with(its, ending)).statusCode()).isEqualTo(422);
		assertThat(garante.post(LIST + "/" + watcher + "/cerrar", with(its, Map.of())).statusCode()).isEqualTo(422);
		assertThat(garante.post(LIST + "/" + person + "/nombrar", with(its, appointment(Map.of()))).statusCode()).isEqualTo(303);
	}

	@Test
	void nobody_appoints_themselves() {
		var self = id("administracion.gua");

		assertThat(administrator.page(LIST + "/" + self).body()).contains("Es tu cuenta").doesNotContain("/nombrar");
		for (var act : List.of("nombrar", "dispensa", "cerrar")) {
			var fields = new HashMap<>(appointment(Map.of()));
			fields.put("hasta", clock.today().toString());
			assertThat(post(self, act, fields).statusCode()).as(act).isEqualTo(422);
		}
		assertThat(accounts.mandates("administracion.gua")).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "gobierno.gua", "sociedad-civil.gua", "facilitacion.gua" })
	void who_looks_after_nobody_opens_no_page(String username) {
		var somebody = loggedIn(username);
		var its = somebody.token("/verificar");

		assertThat(somebody.page(LIST).statusCode()).isEqualTo(403);
		assertThat(somebody.page(LIST + "/" + id("gobierno.gua")).statusCode()).isEqualTo(403);
		assertThat(somebody.post(LIST + "/" + id("gobierno.gua") + "/cerrar", Map.of("_csrf", its)).statusCode()).isEqualTo(403);
	}

	@Test
	void an_administrator_whose_mandate_ended_is_shut_out_of_the_session_that_is_open() {
		var person = person("ADMINISTRACION", "GUA");
		var visitor = loggedIn(username(person));
		assertThat(visitor.page(LIST).statusCode()).isEqualTo(200);

		post(person, "ausencia", Map.of("nombramiento", mandate(person, Role.ADMINISTRACION), "primer-dia", clock.today().toString(),
				"ultimo-dia", clock.today().toString()));

		assertThat(visitor.page(LIST).statusCode()).isNotEqualTo(200);
	}

	@Test
	void a_stranger_is_led_to_the_login_and_a_form_without_token_refused() {
		assertThat(new Visitor(port).page(LIST).headers().firstValue("Location").orElse("")).endsWith("/login");
		assertThat(administrator.post(LIST + "/" + id("gobierno.gua") + "/cerrar", Map.of()).statusCode()).isEqualTo(403);
	}

	private HttpResponse<String> post(String person, String act, Map<String, String> fields) {
		return administrator.post(LIST + "/" + person + "/" + act, with(token, fields));
	}

	private static Map<String, String> with(String token, Map<String, String> fields) {
		var all = new HashMap<>(fields);
		all.put("_csrf", token);
		return all;
	}

	private Map<String, String> appointment(Map<String, String> changed) {
		var fields = new HashMap<>(Map.of("papel", "GOBIERNO", "territorio", "GUA", "organizacion", "Secretaría", "documento",
				"Oficio 12/2026", "desde", clock.today().toString(), "hasta", ""));
		fields.putAll(changed);
		return fields;
	}

	private String person(String role, String territory) {
		var username = "persona.alcance" + NUMBER.incrementAndGet();
		open(username, Role.valueOf(role), territory, "Organización");
		return id(username);
	}

	private void open(String username, Role role, String territory, String organisation) {
		accounts.open(new NewAccount(username, "Alguien " + username.replaceAll("\\D", ""), username + "@example.org", PASSWORD, role, territory, organisation,
				LocalDate.of(2020, 1, 1)));
	}

	private Visitor loggedIn(String username) {
		var visitor = new Visitor(port);
		visitor.logIn(username, PASSWORD);
		return visitor;
	}

	private String id(String username) {
		return database.sql("select id::text from person where username = ?").param(username).query(String.class).single();
	}

	private String username(String id) {
		return database.sql("select username from person where id = ?::uuid").param(id).query(String.class).single();
	}

	private String mandate(String person, Role role) {
		return database.sql("select id::text from appointment where person_id = ?::uuid and role = ? order by valid_from desc limit 1")
			.params(person, role.name()).query(String.class).single();
	}

}
