package org.tripartita.identity.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
import org.springframework.web.context.WebApplicationContext;

import org.tripartita.exercise.Exercises;
import org.tripartita.identity.Accounts;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Visitor;
import org.tripartita.testing.Walk;

/** Ways around the login and the pages of the site, each tried over HTTP. */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SiteAttackTest {

	private static final String EVIL = "malo.example";

	@Autowired
	private WebApplicationContext application;

	@Autowired
	private Walk walk;

	@Autowired
	private TestClock clock;

	@Autowired
	private Accounts accounts;

	@Autowired
	private Exercises exercises;

	@Autowired
	private JdbcClient database;

	@LocalServerPort
	private int port;

	private Neighbours people;

	@BeforeEach
	void people_of_two_states() {
		people = new Neighbours(port, walk, exercises, accounts, clock.today());
	}

	@Test
	void no_form_of_ours_is_taken_from_another_site() {
		var taken = new ArrayList<String>();
		for (var mapping : Mappings.of(application)) {
			if (!mapping.isEngine() && List.of("POST", "PUT", "DELETE", "PATCH").contains(mapping.method())) {
				var address = mapping.address(before -> Mapping.NOBODYS);
				for (var visitor : List.of(new Visitor(port), people.here("organo-garante"))) {
					var answer = visitor.post(address, Map.of("username", "gobierno.mex", "password", "una clave de prueba"));
					if (answer.statusCode() != 403 && !answer.headers().firstValue("Location").orElse("").endsWith("/login?caducada")) {
						taken.add(mapping + " " + answer.statusCode());
					}
				}
			}
		}
		assertThat(taken).isEmpty();
	}

	@Test
	void the_name_that_a_request_gives_the_host_leads_nobody_away() throws IOException {
		for (var path : List.of("/tablero", "/espacio/x", "/camunda/app/tasklist/default/")) {
			assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: " + EVIL + "\r\nX-Forwarded-Host: " + EVIL)).as(path)
				.contains(" 302 ")
				.doesNotContain(EVIL);
		}
		for (var path : List.of("/", "/login", "/datos", "/nada")) {
			assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: " + EVIL + "\r\nX-Forwarded-Host: " + EVIL)).as(path).doesNotContain(EVIL);
		}
	}

	@Test
	void a_login_after_a_page_with_a_false_host_stays_here() throws IOException {
		var visitor = new Visitor(port);
		visitor.get("/login");
		raw("GET /espacio/x HTTP/1.1\r\nHost: " + EVIL + "\r\nCookie: JSESSIONID=" + visitor.cookie("JSESSIONID"));

		assertThat(visitor.logIn("gobierno.mex", "una clave de prueba").headers().firstValue("Location")).hasValueSatisfying(
				target -> assertThat(target).doesNotContain(EVIL).contains("/espacio/x"));
	}

	@Test
	void an_address_with_two_slashes_is_no_way_out() {
		for (var path : List.of("//" + EVIL + "/espacio", "/espacio//" + EVIL, "/espacio/..//" + EVIL, "/tablero/%2f%2f" + EVIL)) {
			var visitor = new Visitor(port);
			visitor.get(path);
			var target = visitor.logIn("gobierno.mex", "una clave de prueba").headers().firstValue("Location").orElse("");
			assertThat(target).as(path).matches("(http://localhost:\\d+)?/[^/].*");
		}
	}

	@Test
	void no_path_leads_out_of_the_files_of_the_site() throws IOException {
		for (var path : List.of("/css/../application.yml", "/css/..%2fapplication.yml", "/css/%2e%2e/application.yml", "/css/..;/application.yml",
				"/css/....//application.yml", "/js/..%5capplication.yml", "/css/%252e%252e/application.yml", "/fonts/..%c0%afapplication.yml",
				"/documentos/..%2f..%2fetc%2fpasswd", "/plan/..%2f..%2fapplication/plan.json", "/camunda/lib/..%2f..%2fapplication.yml",
				"/css/../../../../etc/passwd", "/actuator/health/..;/env")) {
			assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: localhost")).as(path)
				.containsPattern("^HTTP/1.1 (302|400|404)")
				.doesNotContain("root:", "datasource", "tripartita:", "propertySources");
		}
	}

	@Test
	void no_page_lets_another_site_frame_it() {
		var pages = List.of("/", "/login", "/acerca", "/datos", "/nada", "/tablero", "/espacio/x", "/verificar",
				"/camunda/app/tasklist/default/", "/camunda/app/welcome/default/");
		for (var path : pages) {
			var headers = people.here("organo-garante").page(path).headers();
			assertThat(headers.firstValue("X-Frame-Options").orElse("")).as(path).isIn("SAMEORIGIN", "DENY");
			assertThat(headers.firstValue("Content-Security-Policy").orElse("")).as(path).containsPattern("frame-ancestors '(self|none)'");
			assertThat(headers.firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
		}
	}

	@Test
	void a_session_that_somebody_prepared_knows_nobody_after_the_login() {
		var victim = new Visitor(port);
		victim.get("/login");
		var prepared = victim.cookie("JSESSIONID");
		victim.logIn("gobierno.mex", "una clave de prueba");

		assertThat(prepared).isNotEqualTo(victim.cookie("JSESSIONID"));
		assertThat(withSession(prepared)).contains(" 302 ", "/login");
		assertThat(withSession("inventada-por-otro")).contains(" 302 ", "/login");
		assertThat(withSession(victim.cookie("JSESSIONID"))).contains(" 200 ");
	}

	@Test
	void an_application_brings_no_decision_about_itself_along() {
		var call = Things.openCall(application, people.exercise);
		var visitor = new Visitor(port);
		var fields = new HashMap<>(Map.of("requestId", UUID.randomUUID().toString(), "sector", "sociedad-civil", "organisation",
				"Vecinas", "position", "Coordinación", "motivation", "Trabajamos en la región.", "contactEmail", "a@example.org",
				"privacyConsent", "si", "noConflict", "si"));
		fields.putAll(Map.of("status", "SELECTED", "score", "100", "rank", "1", "selectionMode", "INVITATION", "onPaper", "true",
				"recordedBy", "garante", "folio", "CV-PROPIO", "id", Mapping.NOBODYS, "_csrf", visitor.token("/login")));

		assertThat(visitor.post("/convocatorias/" + call + "/postulaciones", fields).statusCode()).isEqualTo(302);
		assertThat(database.sql("select * from open_call_application where call_id = ?").param(call).query().singleRow())
			.containsEntry("status", "RECEIVED")
			.containsEntry("score", null)
			.containsEntry("rank", null)
			.containsEntry("selection_mode", "OPEN_CALL")
			.containsEntry("on_paper", false)
			.containsEntry("recorded_by", null)
			.doesNotContainValue("CV-PROPIO")
			.doesNotContainValue(UUID.fromString(Mapping.NOBODYS));
	}

	@Test
	void a_login_gives_no_role_that_was_asked_for() {
		var visitor = new Visitor(port);
		visitor.post("/login?role=administracion", Map.of("username", "sociedad-civil.mex", "password", "una clave de prueba", "_csrf",
				visitor.token("/login"), "role", "administracion", "authorities", "ROLE_administracion", "territory", "FED"));

		assertThat(visitor.get("/tablero").statusCode()).isEqualTo(403);
		assertThat(visitor.engine("/deployment").statusCode()).isEqualTo(403);
	}

	@Test
	void nobody_learns_from_the_login_who_has_an_account() {
		var known = refused("gobierno.mex");
		var unknown = refused("nadie.mex");

		assertThat(unknown.statusCode()).isEqualTo(known.statusCode());
		assertThat(unknown.headers().firstValue("Location")).isEqualTo(known.headers().firstValue("Location"));
		assertThat(unknown.body()).isEqualTo(known.body());
		assertThat(unknown.headers().map().keySet()).isEqualTo(known.headers().map().keySet());
	}

	private HttpResponse<String> refused(String username) {
		return new Visitor(port).logIn(username, "no es su clave");
	}

	private String withSession(String session) {
		try {
			return raw("GET /camunda/app/tasklist/default/ HTTP/1.1\r\nHost: localhost\r\nCookie: JSESSIONID=" + session);
		}
		catch (IOException failure) {
			throw new AssertionError(failure);
		}
	}

	/** What a browser would not send. */
	private String raw(String request) throws IOException {
		try (var socket = new Socket("localhost", port)) {
			socket.getOutputStream().write((request + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
