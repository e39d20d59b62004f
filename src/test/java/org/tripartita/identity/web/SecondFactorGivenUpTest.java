package org.tripartita.identity.web;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.tripartita.testing.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** Who no longer wants the code at the login, lost it or leaves. */
class SecondFactorGivenUpTest extends SecondFactorScene {

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

}
