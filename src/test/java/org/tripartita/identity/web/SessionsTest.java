package org.tripartita.identity.web;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.tripartita.identity.Accounts;
import org.tripartita.identity.EndReason;
import org.tripartita.identity.MandateChange.Recorded;
import org.tripartita.identity.Mandates;
import org.tripartita.identity.NewAccount;
import org.tripartita.identity.NewMandate;
import org.tripartita.identity.Role;
import org.tripartita.identity.SecurityAct;
import org.tripartita.identity.SecurityLog;
import org.tripartita.identity.Sessions;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** How long a session lasts and what it opens meanwhile, over HTTP. */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SessionsTest {

	private static final String PASSWORD = "una clave de prueba";

	private static final String BY = "administracion.tam";

	private static final AtomicInteger NUMBER = new AtomicInteger();

	@Autowired
	private Accounts accounts;

	@Autowired
	private Mandates mandates;

	@Autowired
	private Sessions sessions;

	@Autowired
	private SecurityLog audit;

	@Autowired
	private JdbcClient database;

	@Autowired
	private TestClock clock;

	@Autowired
	private ServerProperties server;

	@LocalServerPort
	private int port;

	private String person;

	@BeforeEach
	void person() {
		person = "sesion" + NUMBER.incrementAndGet() + ".tam";
		accounts.open(new NewAccount(person, "Persona de prueba", null, PASSWORD, Role.OBSERVACION, "TAM",
				"Institución de prueba", LocalDate.of(2015, 1, 1)));
	}

	@Test
	void a_mandate_opens_the_board_in_a_session_under_way_and_its_end_closes_it() {
		var visitor = loggedIn();
		assertThat(visitor.get("/tablero").statusCode()).isEqualTo(403);

		var mandate = given(Role.ORGANO_GARANTE);
		assertThat(visitor.get("/tablero").statusCode()).isEqualTo(200);

		mandates.end(mandate, clock.today().minusDays(1), EndReason.REMOVED, BY);
		assertThat(visitor.get("/tablero").statusCode()).isEqualTo(403);
	}

	@Test
	void cockpit_closes_within_seconds_after_the_mandate() {
		var mandate = given(Role.ADMINISTRACION);
		var visitor = loggedIn();
		assertThat(visitor.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(200);

		mandates.end(mandate, clock.today().minusDays(1), EndReason.REMOVED, BY);
		clock.advance(Duration.ofSeconds(11));

		assertThat(visitor.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(403);
		assertThat(visitor.engine("/job").statusCode()).isEqualTo(403);
	}

	@Test
	void a_closed_account_has_no_session_in_any_browser() {
		var one = loggedIn();
		var other = loggedIn();

		accounts.close(person, BY);

		assertThat(target(one.get("/camunda/app/tasklist/default/"))).isEqualTo("/login?cerrada");
		assertThat(other.engine("/filter").statusCode()).isEqualTo(401);
		assertThat(sessions.open(person)).isZero();
	}

	@Test
	void a_session_whose_account_was_closed_past_the_product_ends_at_its_next_request() {
		var visitor = loggedIn();
		database.sql("update person set active = false where username = ?").param(person).update();

		assertThat(visitor.get("/").statusCode()).isEqualTo(200);
		assertThat(target(visitor.get("/espacio/x"))).isEqualTo("/login?terminada");
		assertThat(sessions.open(person)).isZero();
	}

	@Test
	void a_new_password_ends_every_session_that_began_with_the_old_one() {
		var visitor = loggedIn();
		var other = loggedIn();
		assertThat(sessions.open(person)).isEqualTo(2);

		assertThat(accounts.changePassword(person, PASSWORD, "otra clave de prueba")).isTrue();

		assertThat(target(visitor.get("/espacio/x"))).isEqualTo("/login?cerrada");
		assertThat(visitor.get("/login?cerrada").body()).contains("Tu sesión se cerró en todos los navegadores");
		assertThat(target(other.get("/tablero"))).isEqualTo("/login?cerrada");
		assertThat(target(visitor.logIn(person, "otra clave de prueba"))).as("back to the page").isEqualTo("/espacio/x");
		assertThat(sessions.open(person)).isEqualTo(1);
	}

	@Test
	void a_password_that_was_not_changed_ends_nothing() {
		var visitor = loggedIn();

		assertThat(accounts.changePassword(person, "no es la clave", "otra clave de prueba")).isFalse();

		assertThat(visitor.engine("/filter").statusCode()).isEqualTo(200);
	}

	@Test
	void leaving_everywhere_leaves_others_alone() {
		var visitor = loggedIn();
		var ended = person;
		person();
		var other = loggedIn();

		sessions.endAll(ended);

		assertThat(visitor.engine("/filter").statusCode()).isEqualTo(401);
		assertThat(other.engine("/filter").statusCode()).isEqualTo(200);
	}

	@Test
	void the_cookie_is_for_no_script_and_no_other_site_and_half_an_hour_of_rest_ends_the_session() {
		var cookie = new Visitor(port).get("/login").headers().firstValue("Set-Cookie").orElse("");

		assertThat(cookie).contains("JSESSIONID=", "HttpOnly", "SameSite=Lax");
		assertThat(server.getServlet().getSession().getTimeout()).isEqualTo(Duration.ofMinutes(30));
	}

	@Test
	void a_session_name_that_somebody_else_planted_opens_nothing_after_the_login() {
		var visitor = new Visitor(port);
		visitor.get("/login");
		var planted = visitor.cookie("JSESSIONID");

		visitor.logIn(person, PASSWORD);

		assertThat(new Visitor(port).withCookie("JSESSIONID", planted).engine("/filter").statusCode()).isEqualTo(401);
		assertThat(visitor.engine("/filter").statusCode()).isEqualTo(200);
	}

	@Test
	void coming_and_going_is_noted_and_refusals_once_a_minute() {
		var visitor = loggedIn();
		visitor.post("/camunda/api/admin/auth/user/default/logout", Map.of());
		for (int time = 0; time < 3; time++) {
			visitor.logIn(person, "clave " + time);
		}
		assertThat(acts()).containsExactly(SecurityAct.LOGIN_REFUSED, SecurityAct.LOGOUT, SecurityAct.LOGIN, SecurityAct.ACCOUNT_OPENED);

		clock.advance(LoginTrail.PAUSE.plusSeconds(1));
		visitor.logIn(person, "clave");
		assertThat(acts()).hasSize(5).startsWith(SecurityAct.LOGIN_REFUSED, SecurityAct.LOGIN_REFUSED);
	}

	@Test
	void what_was_typed_in_place_of_a_name_is_not_kept() {
		clock.advance(LoginTrail.PAUSE.plusSeconds(1));
		new Visitor(port).logIn("mi contraseña secreta", "x");
		new Visitor(port).logIn("nadie\0", "x");

		assertThat(audit.latest(List.of(), Long.MAX_VALUE, 50)).noneMatch(entry -> String.valueOf(entry.subject()).contains("mi contraseña"));
		assertThat(audit.latest(List.of(), Long.MAX_VALUE, 1)).singleElement()
			.satisfies(entry -> assertThat(entry.act()).isEqualTo(SecurityAct.LOGIN_REFUSED))
			.satisfies(entry -> assertThat(entry.subject()).isNull());
	}

	private List<SecurityAct> acts() {
		return audit.latest(List.of("TAM"), Long.MAX_VALUE, 50)
			.stream()
			.filter(entry -> person.equals(entry.subject()))
			.map(SecurityLog.Entry::act)
			.toList();
	}

	private UUID given(Role role) {
		return ((Recorded) mandates.give(new NewMandate(person, role, "TAM", "Contraloría", "Oficio 12/2026", null, null,
				clock.today().minusDays(10), null), BY)).appointmentId();
	}

	private Visitor loggedIn() {
		var visitor = new Visitor(port);
		visitor.logIn(person, PASSWORD);
		return visitor;
	}

	private static @Nullable String target(HttpResponse<String> answer) {
		return answer.headers().firstValue("Location").map(address -> address.replaceFirst("^http://localhost:\\d+", "")).orElse(null);
	}

}
