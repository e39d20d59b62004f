package org.tripartita.identity.web;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

import static org.assertj.core.api.Assertions.assertThat;

/** What people do about their own account, tried over HTTP. */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class OwnAccountPageTest {

	private static final String PASSWORD = "una clave de prueba";

	private static final String BETTER = "otra clave que nadie sabe";

	private static final String PAGE = "/mi-cuenta";

	private static final AtomicInteger NUMBER = new AtomicInteger();

	@Autowired
	private Accounts accounts;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient database;

	@LocalServerPort
	private int port;

	private String username;

	private Visitor person;

	private String token;

	@BeforeEach
	void somebody_of_the_government() {
		username = opened();
		person = loggedIn(PASSWORD);
		token = person.token(PAGE);
	}

	@Test
	void everybody_sees_their_own_mandates() {
		assertThat(person.page(PAGE).body()).contains(username, "Gobierno, Tabasco", "Secretaría &lt;b&gt;", "Vigente", "Titular")
			.doesNotContain("??", "<b>");
		assertThat(new Visitor(port).page(PAGE).headers().firstValue("Location").orElse("")).endsWith("/login");
	}

	@Test
	void somebody_notes_an_absence_and_comes_back() {
		var today = clock.today();
		post("ausencia", Map.of("nombramiento", mandate(username), "primer-dia", today.toString(), "ultimo-dia", today.plusDays(3).toString()));
		assertThat(accounts.mandates(username)).isEmpty();
		assertThat(person.page(PAGE + "?hecho").body()).contains("En ausencia", "Quedó registrado.");

		post("regreso", Map.of("nombramiento", mandate(username)));
		assertThat(accounts.mandates(username)).hasSize(1);
		var again = post("regreso", Map.of("nombramiento", mandate(username)));
		assertThat(again.statusCode()).isEqualTo(422);
	}

	@ParameterizedTest
	@CsvSource({ "2026-12-10, 2026-12-01, no puede ser anterior", "2020-01-01, 2020-01-02, no puede ser anterior", "ayer, 2026-12-01, fechas que existan" })
	void an_absence_that_cannot_be_says_why_and_keeps_the_days(String first, String last, String sentence) {
		var answer = post("ausencia", Map.of("nombramiento", mandate(username), "primer-dia", first, "ultimo-dia", last));

		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains(sentence, "value=\"" + first + "\"", "value=\"" + last + "\"");
	}

	@Test
	void nobody_is_made_absent_by_somebody_else() {
		var other = opened();
		var today = clock.today().toString();

		assertThat(post("ausencia", Map.of("nombramiento", mandate(other), "primer-dia", today, "ultimo-dia", today)).statusCode()).isEqualTo(404);
		assertThat(post("regreso", Map.of("nombramiento", "otro")).statusCode()).isEqualTo(404);
		assertThat(accounts.mandates(other)).hasSize(1);
	}

	@Test
	void a_new_password_asks_for_the_present_one_and_ends_the_session() {
		var answer = post("contrasena", Map.of("actual", PASSWORD, "nueva", BETTER, "otra-vez", BETTER));

		assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/login?lista");
		assertThat(person.page(PAGE).headers().firstValue("Location").orElse("")).endsWith("/login?terminada");
		assertThat(accounts.identify(username, PASSWORD)).isEmpty();
		assertThat(loggedIn(BETTER).page(PAGE).statusCode()).isEqualTo(200);
		assertThat(new Visitor(port).page("/login?lista").body()).contains("class=\"hint notice\"", "role=\"status\"", "Tu contraseña nueva ya quedó");
	}

	@ParameterizedTest
	@CsvSource({ "otra, otra clave que nadie sabe, otra clave que nadie sabe, La contraseña actual no es esa",
			"una clave de prueba, corta, corta, entre 12 y 200 signos", "una clave de prueba, aaaaaaaaaaaaaaaa, aaaaaaaaaaaaaaaa, muy fácil",
			"una clave de prueba, otra clave que nadie sabe, otra clave distinta, no son iguales" })
	void a_password_that_cannot_be_says_why_and_changes_nothing(String present, String wanted, String again, String sentence) {
		var answer = post("contrasena", Map.of("actual", present, "nueva", wanted, "otra-vez", again));

		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains(sentence).doesNotContain(wanted);
		assertThat(accounts.identify(username, PASSWORD)).isPresent();
	}

	@Test
	void a_session_left_open_is_no_way_to_guess_the_password() {
		for (int time = 0; time < LoginAttempts.FOR_ACCOUNT; time++) {
			post("contrasena", Map.of("actual", "clave " + time, "nueva", BETTER, "otra-vez", BETTER));
		}

		assertThat(post("contrasena", Map.of("actual", PASSWORD, "nueva", BETTER, "otra-vez", BETTER)).body()).contains("demasiados intentos");
		assertThat(accounts.identify(username, PASSWORD)).isPresent();
	}

	@Test
	void one_button_logs_out_of_every_browser() {
		var elsewhere = loggedIn(PASSWORD);
		assertThat(person.page(PAGE).body()).contains("sesión abierta: 2.");

		assertThat(post("sesiones", Map.of()).headers().firstValue("Location").orElse("")).endsWith("/login?cerrada");
		assertThat(elsewhere.page(PAGE).headers().firstValue("Location").orElse("")).contains("/login");
		assertThat(person.page(PAGE).headers().firstValue("Location").orElse("")).contains("/login");
	}

	@Test
	void a_new_password_ends_the_sessions_in_other_browsers() {
		var elsewhere = loggedIn(PASSWORD);
		post("contrasena", Map.of("actual", PASSWORD, "nueva", BETTER, "otra-vez", BETTER));

		assertThat(elsewhere.page(PAGE).headers().firstValue("Location").orElse("")).contains("/login");
	}

	@Test
	void everybody_takes_their_data_along_and_the_audit_trail_says_so() {
		var answer = post("datos", Map.of());

		assertThat(answer.headers().firstValue("Content-Disposition").orElse("")).contains("attachment", "mis-datos.json");
		assertThat(answer.body()).contains("\"username\":\"" + username + "\"", "\"GOBIERNO\"", "ACCOUNT_OPENED", "DATA_EXPORTED", "2020-01-01",
				"\"absences\":[", "\"identities\":[", "\"waivers\":[", "\"wantedNotices\":[")
			.doesNotContain("password");
	}

	private HttpResponse<String> post(String act, Map<String, String> fields) {
		var all = new HashMap<>(fields);
		all.put("_csrf", token);
		return person.post(PAGE + "/" + act, all);
	}

	private String opened() {
		var name = "propia." + NUMBER.incrementAndGet();
		accounts.open(new NewAccount(name, "Alguien", name + "@example.org", PASSWORD, Role.GOBIERNO, "TAB", "Secretaría <b>",
				LocalDate.of(2020, 1, 1)));
		return name;
	}

	private Visitor loggedIn(String password) {
		var visitor = new Visitor(port);
		visitor.logIn(username, password);
		return visitor;
	}

	private String mandate(String name) {
		return database.sql("select a.id::text from appointment a join person p on p.id = a.person_id where p.username = ?")
			.param(name).query(String.class).single();
	}

}
