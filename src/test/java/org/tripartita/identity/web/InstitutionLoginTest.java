package org.tripartita.identity.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.tripartita.identity.ExternalIdentities;
import org.tripartita.identity.NewAccount;
import org.tripartita.identity.Role;
import org.tripartita.identity.Sessions;
import org.tripartita.testing.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** Coming in by an institution's login, with a real identity provider beside the product. */
class InstitutionLoginTest extends InstitutionScene {

	@Autowired
	private ExternalIdentities identities;

	@Autowired
	private Sessions sessions;

	@Autowired
	private JdbcClient database;

	@Test
	void the_login_page_offers_the_institution_that_is_configured() {
		assertThat(visitor.get("/login").body()).contains("Entrar con el Gobierno del Estado", "/oauth2/authorization/institucion");
	}

	@Test
	void whoever_linked_the_identity_comes_in_with_it_under_the_own_username() {
		link();
		assertThat(visitor.get(IdentityController.PAGE).body()).contains("Tu cuenta está vinculada");

		var later = new Visitor(port);
		assertThat(target(comeIn(later, Map.of()))).isEqualTo(AfterLogin.TASKLIST);
		assertThat(later.get(AfterLogin.TASKLIST).statusCode()).isEqualTo(200);
		assertThat(later.get("/camunda/api/admin/auth/user/default").body()).contains("\"userId\":\"" + person + "\"");
		assertThat(later.get("/mi-cuenta").statusCode()).isEqualTo(200);
		assertThat(later.get("/tablero").statusCode()).isEqualTo(403);
	}

	@Test
	void whoever_was_on_a_page_when_the_session_ended_comes_back_to_it() {
		link();
		var page = "/espacio/sesiones/0";
		var later = new Visitor(port);
		assertThat(target(later.page(page))).isEqualTo("/login");
		assertThat(target(later.get(page + "/eventos", "text/event-stream"))).isEqualTo("/login");

		assertThat(target(comeIn(later, Map.of()))).isEqualTo(page);
		sessions.endAll(person);
		assertThat(target(later.page(page))).isEqualTo("/login?cerrada");
		assertThat(target(comeIn(later, Map.of()))).isEqualTo(page);
	}

	@Test
	void a_subject_that_nobody_linked_has_a_clear_page_and_no_rights_whatever_its_mail() {
		var answer = comeIn(visitor, Map.of("email", person + "@example.org", "email_verified", true, "preferred_username", person));

		assertThat(target(answer)).isEqualTo("/login?sin-cuenta");
		assertThat(visitor.get("/login?sin-cuenta").body()).contains("ninguna cuenta de aquí está vinculada");
		assertThat(visitor.engine("/filter").statusCode()).isEqualTo(401);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void no_mail_opens_an_account_and_a_linked_subject_needs_none(boolean verified) {
		Map<String, Object> mail = Map.of("email", person + "@example.org", "email_verified", verified);
		assertThat(target(comeIn(visitor, mail))).isEqualTo("/login?sin-cuenta");

		visitor = new Visitor(port);
		link();
		assertThat(target(comeIn(new Visitor(port), Map.of("email", "otra@example.org", "email_verified", verified)))).isEqualTo(AfterLogin.TASKLIST);
	}

	@Test
	void the_time_of_an_answer_does_not_tell_who_has_an_account() {
		var known = LongStream.range(0, 4).map(time -> nanosToRefuse(person)).min().orElseThrow();
		var unknown = LongStream.range(0, 4).map(time -> nanosToRefuse("nadie" + time + ".tam")).min().orElseThrow();

		assertThat((double) unknown / known).as("%d and %d ms", unknown / 1_000_000, known / 1_000_000).isBetween(0.5, 2.0);
	}

	private long nanosToRefuse(String username) {
		var stranger = new Visitor(port);
		var fields = Map.of("username", username, "password", "no es la clave", "_csrf", stranger.token("/login"));
		var begin = System.nanoTime();
		stranger.post("/login", fields);
		return System.nanoTime() - begin;
	}

	@Test
	void a_token_of_another_audience_issuer_or_login_is_refused() {
		link();
		for (Map<String, Object> claims : List.<Map<String, Object>>of(Map.of("aud", List.of("otra-aplicacion")),
				Map.of("exp", 1_600_000_000L),
				Map.of("nonce", "de otro inicio"), Map.of("iss", "https://otra.example.org"))) {
			var later = new Visitor(port);

			assertThat(target(comeIn(later, claims))).as(claims.toString()).isEqualTo("/login?institucion");
			assertThat(later.engine("/filter").statusCode()).isEqualTo(401);
		}
	}

	@Test
	void an_answer_of_the_institution_that_another_browser_asked_for_is_refused() {
		link();
		var answer = answerOfTheInstitution(new Visitor(port));

		assertThat(target(new Visitor(port).get(answer))).isEqualTo("/login?institucion");
	}

	@Test
	void the_session_gets_another_name_and_the_planted_one_opens_nothing() {
		link();
		var later = new Visitor(port);
		later.get("/login");
		var planted = later.cookie("JSESSIONID");

		comeIn(later, Map.of());

		assertThat(later.cookie("JSESSIONID")).isNotEqualTo(planted);
		assertThat(new Visitor(port).withCookie("JSESSIONID", planted).engine("/filter").statusCode()).isEqualTo(401);
	}

	@Test
	void nobody_links_without_the_password_nor_an_identity_of_somebody_else() {
		link();
		var taken = subject;
		person();
		subject = taken;
		visitor.logIn(person, PASSWORD);

		assertThat(wish("otra clave").statusCode()).isEqualTo(422);
		assertThat(wish(PASSWORD).statusCode()).isEqualTo(303);
		assertThat(target(comeIn(visitor, Map.of()))).isEqualTo(IdentityController.PAGE + "?rechazada");
		assertThat(identities.isLinked(person)).isFalse();
	}

	@Test
	void a_session_that_was_ended_meanwhile_links_nothing() {
		visitor.logIn(person, PASSWORD);
		wish(PASSWORD);
		willSay(Map.of());
		var answer = answerOfTheInstitution(visitor);
		sessions.endAll(person);

		visitor.get(answer);

		assertThat(identities.isLinked(person)).isFalse();
	}

	@Test
	void an_administrator_takes_the_link_away_and_nobody_else_does() {
		link();
		accounts.open(new NewAccount("vinculos.tam" + NUMBER.get(), "Administración", null, PASSWORD, Role.ADMINISTRACION, "TAM", "Estado", LocalDate.of(2015, 1, 1)));
		var administrator = new Visitor(port);
		administrator.logIn("vinculos.tam" + NUMBER.get(), PASSWORD);
		var page = "/administracion/personas/" + database.sql("select id::text from person where username = ?").param(person).query(String.class).single();
		assertThat(administrator.page(page).body()).contains("Quitar el vínculo con su institución");
		assertThat(visitor.post(page + "/desvincular", Map.of("_csrf", visitor.token("/mi-cuenta"))).statusCode()).isEqualTo(403);

		assertThat(administrator.post(page + "/desvincular", Map.of("_csrf", administrator.token(page))).statusCode()).isEqualTo(303);

		assertThat(target(comeIn(new Visitor(port), Map.of()))).isEqualTo("/login?sin-cuenta");
		assertThat(administrator.page("/administracion/auditoria").body()).contains("Se quitó el vínculo con su institución");
		assertThat(administrator.post(page + "/desvincular", Map.of("_csrf", administrator.token(page))).body()).contains("no está vinculada");
	}

	@Test
	void log_out_everywhere_and_a_closed_account_end_it_too() {
		link();
		sessions.endAll(person);
		assertThat(visitor.engine("/filter").statusCode()).isEqualTo(401);

		accounts.close(person, "administracion.tam");
		assertThat(target(comeIn(new Visitor(port), Map.of()))).isEqualTo("/login?sin-cuenta");
	}

	@Test
	void behind_https_the_cookie_travels_by_https_only() throws IOException, InterruptedException {
		var answer = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/login")).header("X-Forwarded-Proto", "https").build(),
					BodyHandlers.ofString());

		assertThat(answer.headers().firstValue("Set-Cookie").orElse("")).contains("Secure", "HttpOnly", "SameSite=Lax");
	}

}
