package org.tripartita.identity.web;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.tripartita.identity.Accounts;
import org.tripartita.identity.NewAccount;
import org.tripartita.identity.Role;
import org.tripartita.identity.Sessions;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** Whose session ended on a page comes back to it after the login, whatever the page asked for or sent meanwhile. */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class BackToThePageTest {

	private static final String PASSWORD = "una clave de prueba";

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private final String page = "/espacio/sesiones/" + UUID.randomUUID();

	@Autowired
	private Accounts accounts;

	@Autowired
	private Sessions sessions;

	@LocalServerPort
	private int port;

	private String person;

	private Visitor visitor;

	@BeforeEach
	void somebody_who_was_logged_in() {
		person = "vuelve" + NUMBER.incrementAndGet() + ".tam";
		accounts.open(new NewAccount(person, "Persona de prueba", null, PASSWORD, Role.GOBIERNO, "TAM", "Institución",
				LocalDate.of(2015, 1, 1)));
		visitor = new Visitor(port);
	}

	@Test
	void what_a_page_asks_for_by_itself_is_no_place_to_come_back_to() {
		assertThat(target(visitor.page(page))).isEqualTo("/login");
		assertThat(target(visitor.get(page + "/eventos", "text/event-stream"))).isEqualTo("/login");
		assertThat(target(visitor.page(page + "/eventos", Map.of("X-Requested-With", "XMLHttpRequest")))).isEqualTo("/login");

		assertThat(target(visitor.logIn(person, PASSWORD))).isEqualTo(page);
	}

	@Test
	void a_session_that_was_ended_from_elsewhere_says_so_and_leads_back() {
		visitor.logIn(person, PASSWORD);
		sessions.endAll(person);

		assertThat(target(visitor.page(page))).isEqualTo("/login?cerrada");
		assertThat(target(visitor.logIn(person, PASSWORD))).isEqualTo(page);
	}

	@Test
	void who_comes_with_a_session_that_is_over_is_told_so_and_a_stranger_is_not() {
		assertThat(target(new Visitor(port).page(page))).isEqualTo("/login");

		visitor.withCookie("JSESSIONID", "0123456789ABCDEF0123456789ABCDEF");
		assertThat(target(visitor.page(page))).isEqualTo("/login?terminada");
		assertThat(visitor.page("/login?terminada").body()).contains("Tu sesión terminó. Entra de nuevo");
		assertThat(target(visitor.logIn(person, PASSWORD))).isEqualTo(page);
	}

	@Test
	void a_form_that_comes_too_late_leads_to_the_page_on_which_it_was_filled_in() {
		var late = visitor.post("/espacio/firmas/1", Map.of("_csrf", "de otra sesión"), Map.of("Referer", "https://stl.example.org" + page));

		assertThat(late.statusCode()).isEqualTo(303);
		assertThat(target(late)).isEqualTo(page);
		assertThat(target(visitor.page(page))).isEqualTo("/login");
		assertThat(target(visitor.logIn(person, PASSWORD))).isEqualTo(page);
	}

	@ParameterizedTest
	@CsvSource({ "https://otra.example.org//otra.example.org/espacio/x", "https://otra.example.org/camunda/x", "no es una dirección",
			"https://otra.example.org" })
	void no_other_place_can_be_named(String before) {
		assertThat(target(visitor.post("/espacio/firmas/1", Map.of("_csrf", "de otra sesión"), Map.of("Referer", before))))
			.isEqualTo("/login?caducada");
	}

	@Test
	void who_is_logged_in_and_sends_a_foreign_form_is_refused_as_before() {
		visitor.logIn(person, PASSWORD);

		assertThat(visitor.post("/espacio/firmas/1", Map.of("_csrf", "de otra sesión"), Map.of("Referer", "https://stl.example.org" + page))
			.statusCode()).isEqualTo(403);
	}

	private static String target(HttpResponse<String> answer) {
		return answer.headers()
			.firstValue("Location")
			.map(address -> address.replaceFirst("^http://localhost:\\d+", ""))
			.orElse("no redirect, " + answer.statusCode());
	}

}
