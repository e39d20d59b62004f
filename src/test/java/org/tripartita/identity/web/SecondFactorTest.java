package org.tripartita.identity.web;

import java.net.http.HttpResponse;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

import javax.crypto.spec.SecretKeySpec;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.tripartita.identity.Accounts;
import org.tripartita.identity.NewAccount;
import org.tripartita.identity.Role;
import org.tripartita.identity.SecondFactors;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Visitor;
import org.tripartita.testing.Walk;

import static org.assertj.core.api.Assertions.assertThat;

/** The code that the login asks for besides the password, tried over HTTP with what a telephone would show. */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SecondFactorTest {

	private static final String PASSWORD = "una clave de prueba";

	private static final String PAGE = "/mi-cuenta/codigo";

	private static final Pattern SECRET = Pattern.compile("<code>([A-Z2-7 ]{39})</code>");

	private static final Pattern RECOVERY = Pattern.compile("<code>([A-Z2-7]{4}(-[A-Z2-7]{4}){3})</code>");

	private static final AtomicInteger NUMBER = new AtomicInteger();

	@Autowired
	private Accounts accounts;

	@Autowired
	private SecondFactors factors;

	@Autowired
	private Walk walk;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient database;

	@LocalServerPort
	private int port;

	private String username;

	private Visitor owner;

	private String secret;

	private List<String> recovery;

	@BeforeEach
	void a_garante_who_switched_it_on() {
		walk.peopleOf("NLE");
		username = "con-codigo." + NUMBER.incrementAndGet();
		accounts.open(new NewAccount(username, "Órgano garante", username + "@example.org", PASSWORD, Role.ORGANO_GARANTE, "NLE",
				"Instituto", LocalDate.of(2020, 1, 1)));
		owner = new Visitor(port);
		owner.logIn(username, PASSWORD);
		secret = read(owner.page(PAGE), SECRET).get(0).replace(" ", "");
		recovery = read(prove(owner, PAGE, PASSWORD, code()), RECOVERY);
		nextStep();
	}

	@Test
	void it_is_set_up_with_a_picture_and_a_text_confirmed_by_a_code_and_never_shown_again() {
		assertThat(recovery).hasSize(8).doesNotHaveDuplicates();
		var page = owner.page(PAGE).body();

		assertThat(page).contains("Códigos de recuperación que te quedan: 8.").doesNotContain(secret, "<svg", recovery.get(0), "??");
		assertThat(database.sql("select count(*) from recovery_code r where r::text like '%' || ? || '%'")
			.param(recovery.get(0).replace("-", "")).query(Long.class).single()).isZero();
		assertThat(acts()).contains("SECOND_FACTOR_ON");
	}

	@Test
	void the_set_up_has_a_picture_a_text_and_labels_and_needs_password_and_code() {
		var other = "sin-codigo." + NUMBER.incrementAndGet();
		accounts.open(new NewAccount(other, "Administración", other + "@example.org", PASSWORD, Role.ADMINISTRACION, "NLE", "Estado",
				LocalDate.of(2020, 1, 1)));
		var visitor = new Visitor(port);
		visitor.logIn(other, PASSWORD);
		assertThat(visitor.page(PAGE).body()).contains("<svg", "role=\"img\"", "aria-label=", "label for=\"codigo\"").doesNotContain("??", "<script>");
		secret = read(visitor.page(PAGE), SECRET).get(0).replace(" ", "");

		assertThat(prove(visitor, PAGE, "otra clave", code()).body()).contains("La contraseña actual no es esa");
		assertThat(prove(visitor, PAGE, PASSWORD, "000000").statusCode()).isEqualTo(422);
		assertThat(target(new Visitor(port).logIn(other, PASSWORD))).as("nothing is on yet").isEqualTo(AfterLogin.COCKPIT);
		assertThat(prove(visitor, PAGE, PASSWORD, code()).body()).contains("no se vuelven a mostrar");
	}

	@Test
	void the_password_alone_opens_nothing() {
		var visitor = new Visitor(port);

		assertThat(target(visitor.logIn(username, PASSWORD))).isEqualTo("/login?codigo");
		assertThat(visitor.page("/login?codigo").body()).contains("Escribe tu código", "one-time-code").doesNotContain("??");
		assertThat(visitor.engine("/filter").statusCode()).isEqualTo(401);
		assertThat(target(visitor.page("/mi-cuenta"))).isEqualTo("/login");
		assertThat(target(visitor.page("/login?codigo"))).as("still awaited").startsWith("no redirect");
	}

	@Test
	void password_and_code_let_the_owner_in_to_the_page_asked_for_under_another_session() {
		var visitor = new Visitor(port);
		visitor.get("/espacio/sesiones/7");
		visitor.logIn(username, PASSWORD);
		var half = visitor.cookie("JSESSIONID");

		assertThat(target(code(visitor, code().substring(0, 3) + " " + code().substring(3)))).isEqualTo("/espacio/sesiones/7");
		assertThat(visitor.cookie("JSESSIONID")).isNotEqualTo(half);
		assertThat(visitor.page("/mi-cuenta").statusCode()).isEqualTo(200);
		assertThat(new Visitor(port).withCookie("JSESSIONID", half).engine("/filter").statusCode()).isEqualTo(401);
	}

	@Test
	void a_code_counts_once() {
		var used = code();
		assertThat(target(halfIn(used))).isEqualTo(AfterLogin.BOARD);

		assertThat(target(halfIn(used))).isEqualTo("/login?codigo&error");
		clock.advance(Duration.ofSeconds(30));
		assertThat(target(halfIn(used))).as("though the clock still forgives it").isEqualTo("/login?codigo&error");
		assertThat(target(halfIn(code()))).isEqualTo(AfterLogin.BOARD);
	}

	@Test
	void a_code_that_is_sent_many_times_at_once_counts_once() throws Exception {
		var threads = Executors.newFixedThreadPool(4);
		try {
			var code = code();
			Callable<Boolean> pass = () -> factors.pass(username, code);
			int times = 0;
			for (var one : threads.invokeAll(Collections.nCopies(4, pass))) {
				times += one.get() ? 1 : 0;
			}
			assertThat(times).isEqualTo(1);
		}
		finally {
			threads.shutdownNow();
		}
	}

	@Test
	void a_code_without_the_password_before_it_is_none() {
		var visitor = new Visitor(port);

		assertThat(target(visitor.post("/login", Map.of("codigo", code(), "username", username, "_csrf", visitor.token("/login")))))
			.isEqualTo("/login?caducada");
		assertThat(target(visitor.page("/login?codigo"))).isEqualTo("/login");
		visitor.logIn(username, PASSWORD);
		clock.advance(SecondStep.VALIDITY);
		assertThat(target(code(visitor, code()))).isEqualTo("/login?caducada");
	}

	@Test
	void codes_are_guessed_a_few_times_from_everywhere_together_and_the_password_does_not_forget_that() {
		for (int time = 0; time < LoginAttempts.FOR_ACCOUNT; time++) {
			assertThat(target(halfIn("00000" + time))).isEqualTo("/login?codigo&error");
		}

		assertThat(target(halfIn(code()))).isEqualTo("/login?espera");
		assertThat(acts()).contains("LOGIN_REFUSED");
		clock.advance(LoginAttempts.CODE_WINDOW.plusSeconds(1));
		assertThat(target(halfIn(code()))).as("nobody is locked out for good").isEqualTo(AfterLogin.BOARD);
	}

	@Test
	void a_recovery_code_is_good_once_however_it_is_written() {
		assertThat(target(halfIn(recovery.get(0).toLowerCase(Locale.ROOT).replace("-", " ")))).isEqualTo(AfterLogin.BOARD);
		assertThat(target(halfIn(recovery.get(0)))).isEqualTo("/login?codigo&error");
		assertThat(owner.page(PAGE).body()).contains("que te quedan: 7.");
		assertThat(acts()).contains("RECOVERY_CODE_USED");
	}

	@Test
	void it_is_switched_off_with_password_and_code() {
		assertThat(prove(owner, "/mi-cuenta/quitar-codigo", "otra clave", code()).statusCode()).isEqualTo(422);
		assertThat(prove(owner, "/mi-cuenta/quitar-codigo", PASSWORD, "000000").statusCode()).isEqualTo(422);
		assertThat(target(halfIn(code()))).isEqualTo(AfterLogin.BOARD);
		nextStep();

		assertThat(target(prove(owner, "/mi-cuenta/quitar-codigo", PASSWORD, code()))).isEqualTo(PAGE + "?quitado");
		assertThat(target(new Visitor(port).logIn(username, PASSWORD))).isEqualTo(AfterLogin.BOARD);
		assertThat(acts()).contains("SECOND_FACTOR_OFF");
	}

	@Test
	void an_administrator_of_the_territory_takes_it_from_whoever_lost_everything() {
		var administrator = new Visitor(port);
		administrator.logIn("administracion.nle", PASSWORD);
		var page = "/administracion/personas/" + id(username);
		assertThat(administrator.page(page).body()).contains("Quitar el código al entrar");
		var stranger = new Visitor(port);
		walk.peopleOf("TAM");
		stranger.logIn("administracion.tam", PASSWORD);
		assertThat(stranger.post(page + "/codigo", Map.of("_csrf", stranger.token("/mi-cuenta"))).statusCode()).isEqualTo(404);
		assertThat(owner.post(page + "/codigo", Map.of("_csrf", owner.token(PAGE))).statusCode()).as("oneself").isEqualTo(422);

		assertThat(administrator.post(page + "/codigo", Map.of("_csrf", administrator.token(page))).statusCode()).isEqualTo(303);
		assertThat(target(new Visitor(port).logIn(username, PASSWORD))).isEqualTo(AfterLogin.BOARD);
		assertThat(acts()).contains("SECOND_FACTOR_RESET");
		assertThat(administrator.post(page + "/codigo", Map.of("_csrf", administrator.token(page))).body()).contains("no pide un código");
	}

	@Test
	void a_closed_account_comes_in_by_no_code() {
		var visitor = new Visitor(port);
		visitor.logIn(username, PASSWORD);
		var now = code();
		accounts.close(username, "administracion.nle");

		assertThat(target(code(visitor, now))).startsWith("/login?");
		assertThat(visitor.engine("/filter").statusCode()).isEqualTo(401);
		assertThat(database.sql("select actor from security_event where subject = ? and act in ('SECOND_FACTOR_OFF', 'SECOND_FACTOR_RESET')")
			.param(username)
			.query(String.class)
			.list()).containsExactly("administracion.nle");
	}

	@Test
	void the_data_that_the_owner_takes_along_tell_since_when_it_is_on_and_how_many_codes_are_left() {
		var data = owner.post("/mi-cuenta/datos", Map.of("_csrf", owner.token("/mi-cuenta"))).body();

		assertThat(data).contains("\"secondFactor\":{\"since\":", "\"recoveryCodesLeft\":8").doesNotContain(secret, recovery.get(0));
	}

	private HttpResponse<String> halfIn(String code) {
		var visitor = new Visitor(port);
		visitor.logIn(username, PASSWORD);
		return code(visitor, code);
	}

	private static HttpResponse<String> code(Visitor visitor, String code) {
		return visitor.post("/login", Map.of("codigo", code, "_csrf", visitor.token("/login?codigo")));
	}

	private static HttpResponse<String> prove(Visitor visitor, String address, String password, String code) {
		return visitor.post(address, Map.of("contrasena", password, "codigo", code, "_csrf", visitor.token(PAGE)));
	}

	/** What the telephone shows. */
	private String code() {
		try {
			var codes = new TimeBasedOneTimePasswordGenerator();
			return codes.generateOneTimePasswordString(new SecretKeySpec(new Base32().decode(secret), codes.getAlgorithm()), clock.instant());
		}
		catch (InvalidKeyException failure) {
			throw new AssertionError(failure);
		}
	}

	private void nextStep() {
		clock.advance(Duration.ofSeconds(30));
	}

	private List<String> acts() {
		return database.sql("select act from security_event where subject = ?").param(username).query(String.class).list();
	}

	private String id(String name) {
		return database.sql("select id::text from person where username = ?").param(name).query(String.class).single();
	}

	private static List<String> read(HttpResponse<String> page, Pattern wanted) {
		return wanted.matcher(page.body()).results().map(found -> found.group(1)).toList();
	}

	private static String target(HttpResponse<String> answer) {
		return answer.headers()
			.firstValue("Location")
			.map(address -> address.replaceFirst("^http://localhost:\\d+", "").replaceFirst("\\?continue$", ""))
			.orElse("no redirect, " + answer.statusCode());
	}

}
