package org.tripartita.identity.web;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;

import org.tripartita.identity.NewAccount;
import org.tripartita.identity.Role;
import org.tripartita.testing.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** The code that the login asks for besides the password, tried over HTTP with what a telephone would show. */
class SecondFactorTest extends SecondFactorScene {

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

}
