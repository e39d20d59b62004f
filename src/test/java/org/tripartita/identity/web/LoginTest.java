package org.tripartita.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.tripartita.testing.ProductTest;
import org.tripartita.testing.Visitor;
import org.tripartita.testing.Walk;

/** The one login of site, Tasklist and Cockpit, tried over HTTP. */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class LoginTest {

	private static final String PASSWORD = "una clave de prueba";

	private static final String CITIZEN = "sociedad-civil.hid";

	@Autowired
	private Walk walk;

	@Autowired
	private JdbcClient database;

	@Autowired
	private IdentityService identities;

	@LocalServerPort
	private int port;

	private Visitor visitor;

	@BeforeEach
	void people() {
		walk.peopleOf("HID");
		visitor = new Visitor(port);
	}

	@Test
	void the_login_page_is_in_spanish_and_keeps_no_secret() {
		var page = visitor.get("/login");

		assertThat(page.body()).contains("<html lang=\"es-MX\"", "Nombre de usuario", "Contraseña").doesNotContain("role=\"alert\"");
		assertThat(page.headers().firstValue("Content-Security-Policy").orElse("")).contains("default-src 'self'", "frame-ancestors 'self'");
		assertThat(page.headers().firstValue("X-Frame-Options")).contains("SAMEORIGIN");
		assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
		assertThat(page.headers().firstValue("Referrer-Policy")).contains("same-origin");
		assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
		assertThat(visitor.get("/css/tripartita.css").headers().firstValue("Cache-Control").orElse("")).doesNotContain("no-store");
	}

	@Test
	void everybody_is_led_to_their_work() {
		assertThat(target(visitor.logIn(CITIZEN, PASSWORD))).isEqualTo(AfterLogin.TASKLIST);
		assertThat(target(new Visitor(port).logIn("organo-garante.hid", PASSWORD))).isEqualTo(AfterLogin.BOARD);
		assertThat(target(new Visitor(port).logIn("administracion.hid", PASSWORD))).isEqualTo(AfterLogin.COCKPIT);
		assertThat(target(new Visitor(port).logIn("  Gobierno.HID ", PASSWORD))).isEqualTo(AfterLogin.TASKLIST);
	}

	@Test
	void one_login_opens_tasklist_and_its_interface_and_one_logout_closes_both() {
		assertThat(visitor.get("/camunda/api/admin/auth/user/default").statusCode()).isEqualTo(401);
		visitor.logIn(CITIZEN, PASSWORD);

		assertThat(visitor.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
		assertThat(visitor.get("/camunda/api/admin/auth/user/default").body()).contains("\"userId\":\"" + CITIZEN + "\"");
		assertThat(visitor.engine("/filter/count").statusCode()).isEqualTo(200);

		assertThat(visitor.post("/camunda/api/admin/auth/user/default/logout", Map.of()).statusCode()).isEqualTo(204);
		assertThat(target(visitor.get("/camunda/app/tasklist/default/"))).isEqualTo("/login");
		assertThat(visitor.engine("/filter/count").statusCode()).isEqualTo(401);
	}

	@Test
	void the_header_of_every_page_ends_the_session() {
		assertThat(visitor.get("/convocatorias").body()).doesNotContain("Cerrar sesión");
		visitor.logIn(CITIZEN, PASSWORD);
		for (var page : List.of("/", "/convocatorias", "/mi-cuenta", "/mi-cuenta/codigo")) {
			assertThat(visitor.get(page).body()).as(page).containsOnlyOnce("Cerrar sesión").contains("action=\"/logout\"");
		}

		assertThat(target(visitor.post("/logout", Map.of("_csrf", visitor.token("/convocatorias"))))).isEqualTo("/");

		assertThat(target(visitor.get("/mi-cuenta"))).isEqualTo("/login");
	}

	@Test
	void the_page_asked_for_is_opened_after_the_login() {
		assertThat(target(visitor.get("/espacio/sesiones/7"))).isEqualTo("/login");

		assertThat(target(visitor.logIn(CITIZEN, PASSWORD))).isEqualTo("/espacio/sesiones/7");
	}

	@Test
	void the_login_leads_to_no_page_that_an_address_names() {
		var token = visitor.token("/login?continue=https://example.org&next=https://example.org");

		var answer = visitor.post("/login?continue=https://example.org&redirect=//example.org",
				Map.of("username", CITIZEN, "password", PASSWORD, "_csrf", token, "spring-security-redirect", "https://example.org"));

		assertThat(target(answer)).isEqualTo(AfterLogin.TASKLIST);
	}

	@Test
	void the_session_gets_another_name_at_the_login() {
		visitor.get("/login");
		var before = visitor.cookie("JSESSIONID");

		visitor.logIn(CITIZEN, PASSWORD);

		assertThat(before).isNotNull();
		assertThat(visitor.cookie("JSESSIONID")).isNotNull().isNotEqualTo(before);
	}

	@Test
	void a_wrong_password_and_an_unknown_name_read_alike() {
		var wrong = visitor.logIn(CITIZEN, "otra clave");
		var unknown = visitor.logIn("nadie.hid", PASSWORD);

		assertThat(target(wrong)).isEqualTo("/login?error").isEqualTo(target(unknown));
		assertThat(visitor.get("/login?error").body()).contains("role=\"alert\"", "no coinciden");
	}

	@Test
	void four_wrong_passwords_keep_nobody_out() {
		for (int time = 1; time < LoginAttempts.FOR_ACCOUNT; time++) {
			assertThat(target(visitor.logIn("gobierno.hid", "clave " + time))).isEqualTo("/login?error");
		}

		assertThat(target(visitor.logIn("gobierno.hid", PASSWORD))).isEqualTo(AfterLogin.TASKLIST);
	}

	@Test
	void after_five_wrong_passwords_not_even_the_right_one_is_looked_at_for_a_while() {
		for (int time = 0; time < LoginAttempts.FOR_ACCOUNT; time++) {
			visitor.logIn("facilitacion.hid", "clave " + time);
		}

		assertThat(target(visitor.logIn("facilitacion.hid", PASSWORD))).isEqualTo("/login?espera");
		assertThat(visitor.get("/login?espera").body()).contains("Espera 5 minutos", "tu cuenta no está bloqueada");
		assertThat(target(visitor.logIn(CITIZEN, PASSWORD))).isEqualTo(AfterLogin.TASKLIST);
		assertThat(identities.checkPassword("facilitacion.hid", PASSWORD)).as("the engine locked nobody").isTrue();
	}

	@Test
	void a_closed_account_does_not_open_again_with_its_password() {
		database.sql("update person set active = false where username = 'gobierno.hid'").update();
		try {
			assertThat(target(visitor.logIn("gobierno.hid", PASSWORD))).isEqualTo("/login?error");
		}
		finally {
			database.sql("update person set active = true where username = 'gobierno.hid'").update();
		}
	}

	@Test
	void a_form_without_the_token_of_its_session_is_refused() {
		assertThat(target(visitor.post("/login", Map.of("username", CITIZEN, "password", PASSWORD)))).isEqualTo("/login?caducada");
		visitor.logIn(CITIZEN, PASSWORD);
		assertThat(visitor.post("/logout", Map.of()).statusCode()).isEqualTo(403);
		assertThat(visitor.post("/espacio/algo", Map.of()).statusCode()).isEqualTo(403);
		assertThat(visitor.engine("/filter/count").statusCode()).isEqualTo(200);
	}

	@Test
	void what_nobody_opened_does_not_exist() {
		var hidden = List.of("/actuator/env", "/actuator", "/actuator/beans", "/engine-rest/task", "/camunda-welcome/index.html",
				"/webjars/camunda/app/tasklist/index.html", "/plugin/x", "/h2-console", "/v3/api-docs", "/nada");
		visitor.logIn("administracion.hid", PASSWORD);

		for (var path : hidden) {
			assertThat(new Visitor(port).get(path).statusCode()).as(path).isEqualTo(404);
			assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(404);
		}
		assertThat(new Visitor(port).get("/actuator/health").statusCode()).isEqualTo(200);
	}

	@Test
	void visitors_are_asked_to_log_in_where_that_helps() {
		for (var path : List.of("/tablero", "/tablero/x", "/espacio/x", "/camunda/app/cockpit/default/", "/camunda/lib/deps.js")) {
			assertThat(target(visitor.get(path))).as(path).isEqualTo("/login");
		}
		for (var path : List.of("/camunda/api/engine/engine/default/deployment", "/camunda/api/cockpit/plugin/base/default/statistics",
				"/camunda/api/engine/task")) {
			assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(401);
		}
	}

	@Test
	void the_board_is_for_garantes_and_administrators() {
		visitor.logIn(CITIZEN, PASSWORD);
		var garante = new Visitor(port);
		garante.logIn("organo-garante.hid", PASSWORD);

		assertThat(visitor.get("/tablero").statusCode()).isEqualTo(403);
		assertThat(garante.get("/tablero").statusCode()).isNotEqualTo(403);
	}

	@Test
	void cockpit_is_closed_to_participants_with_a_page_in_spanish() {
		visitor.logIn(CITIZEN, PASSWORD);
		var administrator = new Visitor(port);
		administrator.logIn("administracion.hid", PASSWORD);

		assertThat(visitor.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(403);
		assertThat(administrator.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(200);
		assertThat(administrator.get("/camunda/app/admin/default/").statusCode()).isEqualTo(403);
	}

	private static String target(HttpResponse<String> answer) {
		return answer.headers()
			.firstValue("Location")
			.map(address -> address.replaceFirst("^http://localhost:\\d+", "").replaceFirst("\\?continue$", ""))
			.orElse("no redirect, " + answer.statusCode());
	}

}
