package org.tripartita.identity.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.tripartita.identity.Role;
import org.tripartita.testing.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may look after people, and what not even they may do, tried over HTTP. */
class PeopleReachTest extends PeopleScene {

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

}
