package org.tripartita.identity.web;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.tripartita.identity.Account.Mandate;
import org.tripartita.identity.Role;
import org.tripartita.testing.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** What an administrator of Jalisco is asked back or told when somebody is invited; who fills its garante is on record. */
class InvitationPagesTest extends PeopleScene {

	private static final String INVITE = LIST + "/invitar";

	private static final String REGISTERED = "Contraloría del Estado de Jalisco";

	private Visitor jalisco;

	private String username;

	@BeforeEach
	void an_administrator_of_jalisco() {
		walk.peopleOf("JAL");
		jalisco = loggedIn("administracion.jal");
		token = jalisco.token(INVITE);
		username = "invitada.jal" + NUMBER.incrementAndGet();
	}

	@Test
	void whoever_is_invited_for_a_garante_that_the_register_does_not_name_is_asked_about_first() {
		var answer = invite(garante("Instituto de Transparencia de Jalisco"));

		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("El registro no nombra a esa institución", REGISTERED, "name=\"fuera-del-registro\"",
				"value=\"Instituto de Transparencia de Jalisco\"").doesNotContain("??");
		assertThat(accounts.find(username)).isEmpty();
	}

	@Test
	void whoever_says_that_the_register_is_behind_is_believed() {
		var confirmed = garante("Instituto de Transparencia de Jalisco");
		confirmed.put("fuera-del-registro", "si");

		assertThat(invite(confirmed).statusCode()).isEqualTo(303);
		assertThat(accounts.mandates(username)).extracting(Mandate::organisation).containsOnly("Instituto de Transparencia de Jalisco");
	}

	@Test
	void a_garante_of_the_register_is_offered_and_taken_without_a_question() {
		assertThat(jalisco.page(INVITE).body()).contains("<option value=\"" + REGISTERED + "\">").doesNotContain("fuera-del-registro");
		assertThat(invite(garante(REGISTERED.toUpperCase(java.util.Locale.ROOT))).statusCode()).isEqualTo(303);
	}

	@Test
	void a_mandate_for_another_garante_is_asked_about_too() {
		open(username, Role.OBSERVACION, "JAL", "Observatorio");
		var page = LIST + "/" + id(username);
		var answer = jalisco.post(page + "/nombrar", with(jalisco.token(page), garante("Instituto de Transparencia de Jalisco")));

		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("El registro no nombra a esa institución", REGISTERED);
	}

	@Test
	void the_same_invitation_sent_twice_opens_one_account_and_leads_to_it_both_times() {
		var government = new HashMap<>(appointment(Map.of("territorio", "JAL")));

		var first = invite(government);
		var second = invite(government);

		assertThat(second.statusCode()).isEqualTo(303);
		assertThat(second.headers().firstValue("Location")).isEqualTo(first.headers().firstValue("Location"));
		assertThat(accounts.mandates(username)).hasSize(1);
	}

	@Test
	void another_invitation_for_a_name_that_is_taken_is_refused() {
		invite(new HashMap<>(appointment(Map.of("territorio", "JAL"))));

		for (var other : Map.of("correo", "otra@example.org", "funcion", "Otra función", "papel", "OBSERVACION").entrySet()) {
			var changed = new HashMap<>(appointment(Map.of("territorio", "JAL")));
			changed.put(other.getKey(), other.getValue());
			assertThat(invite(changed).body()).as(other.getKey()).contains("Ese nombre de usuario ya es, o fue, de alguien");
		}
	}

	private HashMap<String, String> garante(String organisation) {
		return new HashMap<>(appointment(Map.of("papel", "ORGANO_GARANTE", "territorio", "JAL", "organizacion", organisation,
				"desde", "2026-02-01")));
	}

	private HttpResponse<String> invite(Map<String, String> mandate) {
		var fields = new HashMap<>(Map.of("usuario", username, "funcion", "Función de Jalisco", "correo", username + "@example.org"));
		fields.putAll(mandate);
		return jalisco.post(INVITE, with(token, fields));
	}

}
