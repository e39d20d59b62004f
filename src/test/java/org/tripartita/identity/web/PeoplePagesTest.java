package org.tripartita.identity.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.tripartita.identity.Account.Mandate;
import org.tripartita.identity.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages with which people are looked after, tried over HTTP as an administrator, a garante and strangers. */
class PeoplePagesTest extends PeopleScene {

	private static final String MARKUP = "<script>alert(1)</script> ${7*7} [[${7*7}]]";

	@Test
	void an_administrator_sees_the_people_of_the_territory_and_nobody_else() {
		var page = administrator.page(LIST).body();

		assertThat(page).contains(row("gobierno.gua"), row("organo-garante.gua"), "Gobierno, Guanajuato").doesNotContain(row("gobierno.coa"), "??");
		assertThat(administrator.page(LIST + "?territorio=COA").body()).doesNotContain(row("gobierno.coa"));
		assertThat(administrator.page(LIST + "/" + id("gobierno.gua")).statusCode()).isEqualTo(200);
		assertThat(administrator.page(LIST + "/" + id("gobierno.coa")).statusCode()).isEqualTo(404);
		assertThat(administrator.page(LIST + "/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
		assertThat(administrator.page(LIST + "/nadie").statusCode()).isEqualTo(404);
	}

	@Test
	void nobody_is_invited_with_a_role_or_to_a_territory_that_was_not_chosen() {
		open("federal.dos", Role.ADMINISTRACION, "FED", "Federación");
		assertThat(loggedIn("federal.dos").page(LIST + "/invitar").body()).contains("<select id=\"papel\" name=\"papel\" required>",
				"<select id=\"territorio\" name=\"territorio\" required>").containsPattern("(?s)(<option value=\"\">Elige</option>.*){2}");
	}

	@Test
	void the_federal_administrator_sees_everybody() {
		open("federal.uno", Role.ADMINISTRACION, "FED", "Federación");
		var page = loggedIn("federal.uno").page(LIST + "?busca=gobierno.");

		assertThat(page.body()).contains(row("gobierno.gua"), row("gobierno.coa"));
	}

	/** How the list leads to a person; the username itself may be broken in two lines. */
	private String row(String username) {
		return "href=\"" + LIST + "/" + id(username) + "\"";
	}

	@Test
	void people_are_found_by_name_username_organisation_role_and_territory_without_accents() {
		var name = "buscada" + NUMBER.incrementAndGet();
		open(name, Role.FACILITACION, "GUA", "Colectivo Ágora " + name);

		for (var search : List.of("busca=" + name.toUpperCase(java.util.Locale.ROOT), "busca=agora+" + name,
				"busca=" + name + "&papel=FACILITACION", "busca=" + name + "&territorio=GUA")) {
			assertThat(administrator.page(LIST + "?" + search).body()).as(search).contains(">" + name + "<");
		}
		for (var search : List.of("busca=" + name + "&papel=GOBIERNO", "busca=%25", "busca=nadie", "busca=" + name + "&pagina=2")) {
			assertThat(administrator.page(LIST + "?" + search).body()).as(search).doesNotContain(">" + name + "<");
		}
	}

	@Test
	void a_mandate_is_given_an_absence_noted_and_ended_and_the_mandate_ended() {
		var person = person("OBSERVACION", "GUA");
		assertThat(post(person, "nombrar", appointment(Map.of())).statusCode()).isEqualTo(303);
		assertThat(accounts.mandates(username(person))).extracting(Mandate::role).contains(Role.GOBIERNO);
		var mandate = mandate(person, Role.GOBIERNO);
		var today = clock.today().toString();

		assertThat(post(person, "ausencia", Map.of("nombramiento", mandate, "primer-dia", today, "ultimo-dia", today)).statusCode()).isEqualTo(303);
		assertThat(accounts.mandates(username(person))).extracting(Mandate::role).doesNotContain(Role.GOBIERNO);
		assertThat(administrator.page(LIST + "/" + person).body()).contains("En ausencia", "Oficio 12/2026", "Titular", "Terminar hoy la ausencia");
		assertThat(post(person, "regreso", Map.of("nombramiento", mandate)).statusCode()).isEqualTo(303);
		assertThat(accounts.mandates(username(person))).extracting(Mandate::role).contains(Role.GOBIERNO);

		assertThat(post(person, "terminar", Map.of("nombramiento", mandate, "ultimo-dia", today, "motivo", "RESIGNED")).statusCode()).isEqualTo(303);
		assertThat(administrator.page(LIST + "/" + person + "?hecho").body()).contains("Renuncia", "Quedó registrado.");
	}

	@ParameterizedTest
	@CsvSource({ "documento, '', sin documento no hay facultades", "organizacion, ' ', sin documento no hay facultades",
			"territorio, COA, Elige una entidad", "territorio, XXX, Elige una entidad", "papel, NADA, Elige una opción",
			"desde, 2026-02-30, fechas que existan", "desde, '', fechas que existan", "desde, +999999999-12-31, fechas que existan",
			"hasta, 2020-01-01, no puede ser anterior", "titular, nadie, La suplencia es de otra persona",
			"titular, gobierno.coa, La suplencia es de otra persona" })
	void a_refused_appointment_says_why_and_keeps_what_was_written(String field, String value, String sentence) {
		var person = person("OBSERVACION", "GUA");
		var sent = new HashMap<>(appointment(Map.of("organizacion", MARKUP)));
		sent.put(field, value);
		var answer = post(person, "nombrar", sent);

		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains(sentence, "role=\"alert\"").doesNotContain("<script>alert", "??");
		if (!"organizacion".equals(field)) {
			assertThat(answer.body()).contains("&lt;script&gt;alert(1)&lt;/script&gt; ${7*7} [[${7*7}]]");
		}
		assertThat(accounts.mandates(username(person))).hasSize(1);
	}

	@Test
	void a_second_hat_is_refused_until_the_three_sectors_waived_it() {
		var person = person("SOCIEDAD_CIVIL", "GUA");
		var today = clock.today();
		assertThat(post(person, "nombrar", appointment(Map.of("hasta", today.plusDays(5).toString()))).body()).contains("nadie actúa dos veces");
		var waiver = new HashMap<>(Map.of("territorio", "GUA", "desde", today.toString(), "hasta", today.plusDays(9).toString(),
				"documento-gobierno", "Oficio", "documento-garante", "", "documento-sociedad", "Carta"));
		var refused = post(person, "dispensa", waiver);
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("La dispensa es de los tres sectores", "value=\"Carta\"");
		waiver.put("documento-garante", "Acuerdo");
		assertThat(post(person, "dispensa", waiver).statusCode()).isEqualTo(303);
		assertThat(post(person, "nombrar", appointment(Map.of("hasta", today.plusDays(5).toString()))).statusCode()).isEqualTo(303);
	}

	@Test
	void an_alternate_is_named_by_the_titulars_username() {
		var titular = person("GOBIERNO", "GUA");
		var alternate = person("OBSERVACION", "GUA");

		assertThat(post(alternate, "nombrar", appointment(Map.of("titular", username(titular)))).statusCode()).isEqualTo(303);
		assertThat(administrator.page(LIST + "/" + alternate).body()).contains("Suplente de Alguien", "Actúa cuando falta su titular");
		assertThat(accounts.mandates(username(alternate))).extracting(Mandate::role).containsExactly(Role.OBSERVACION);
	}

	@Test
	void a_closed_account_keeps_its_history_and_loses_its_address() {
		var person = person("OBSERVACION", "GUA");

		assertThat(administrator.page(LIST + "/" + person).body()).contains("@example.org");
		assertThat(post(person, "cerrar", Map.of()).statusCode()).isEqualTo(303);
		assertThat(administrator.page(LIST + "/" + person).body()).contains("Cuenta cerrada", "Cierre de la cuenta").doesNotContain("@example.org");
		assertThat(post(person, "nombrar", appointment(Map.of())).body()).contains("No hay una cuenta activa");
		assertThat(database.sql("select count(*) from act_id_user where id_ = ? and email_ is not null").param(username(person))
			.query(Long.class).single()).isZero();
	}

	@Test
	void a_person_or_a_mandate_of_another_territory_does_not_exist() {
		var stranger = id("gobierno.coa");
		var theirs = mandate(stranger, Role.GOBIERNO);
		var mine = person("OBSERVACION", "GUA");
		var today = clock.today().toString();

		for (var act : List.of("nombrar", "terminar", "ausencia", "regreso", "dispensa", "cerrar")) {
			assertThat(post(stranger, act, Map.of("nombramiento", theirs)).statusCode()).as(act).isEqualTo(404);
		}
		for (var act : List.of("terminar", "ausencia", "regreso")) {
			assertThat(post(mine, act, Map.of("nombramiento", theirs, "ultimo-dia", today, "motivo", "TERM")).statusCode()).as(act).isEqualTo(404);
			assertThat(post(mine, act, Map.of("nombramiento", "otro")).statusCode()).as(act).isEqualTo(404);
		}
		assertThat(accounts.holds("gobierno.coa", Role.GOBIERNO, "COA")).isTrue();
	}

	@Test
	void somebody_with_a_mandate_elsewhere_is_not_closed_and_that_mandate_not_shown() {
		var person = person("OBSERVACION", "GUA");
		open("federal.dos", Role.ADMINISTRACION, "FED", "Federación");
		var federal = loggedIn("federal.dos");
		federal.post(LIST + "/" + person + "/nombrar", with(federal.token(LIST + "/" + person), appointment(Map.of("territorio", "COA",
				"organizacion", "Secretaría de Coahuila"))));

		assertThat(administrator.page(LIST + "/" + person).body()).contains("Tiene además nombramientos en otros territorios").doesNotContain("Secretaría de Coahuila");
		assertThat(post(person, "cerrar", Map.of()).body()).contains("nombramientos que no te toca terminar");
		assertThat(accounts.holds(username(person), Role.GOBIERNO, "COA")).isTrue();
	}

}
