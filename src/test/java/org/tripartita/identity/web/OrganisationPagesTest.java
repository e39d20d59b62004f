package org.tripartita.identity.web;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

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
import org.tripartita.testing.Walk;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages with which organisations are looked after, tried over HTTP. */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class OrganisationPagesTest {

	private static final String PASSWORD = "una clave de prueba";

	private static final String LIST = "/administracion/organizaciones";

	private static final AtomicInteger NUMBER = new AtomicInteger();

	@Autowired
	private Walk walk;

	@Autowired
	private TestClock clock;

	@Autowired
	private Accounts accounts;

	@Autowired
	private JdbcClient database;

	@LocalServerPort
	private int port;

	private Visitor administrator;

	private String name;

	@BeforeEach
	void an_administrator_of_tabasco() {
		walk.peopleOf("TAB");
		walk.peopleOf("COL");
		administrator = loggedIn("administracion.tab");
		name = "Colectivo Ágora " + NUMBER.incrementAndGet();
	}

	@Test
	void an_organisation_is_added_found_renamed_and_its_kind_noted() {
		var page = added();

		assertThat(administrator.get(LIST + "?busca=agora&sector=CIVIL_SOCIETY&territorio=TAB").body()).contains(name, "colectivo", "Tabasco")
			.doesNotContain("??");
		assertThat(administrator.get(LIST + "?busca=agora&sector=GOVERNMENT").body()).doesNotContain(name);
		var today = clock.today().toString();
		assertThat(post(page + "/nombre", Map.of("nombre", "Red " + name, "desde", today)).statusCode()).isEqualTo(303);
		assertThat(post(page + "/sector", Map.of("sector", "CIVIL_SOCIETY", "clase", "CSO", "desde", today)).statusCode()).isEqualTo(303);
		assertThat(administrator.get(page).body()).contains("<h1>Red " + name, "desde antes de los registros", "organización de la sociedad civil")
			.doesNotContain("??");
		assertThat(administrator.get("/administracion/auditoria").body()).contains("Cambió el nombre de una organización");
	}

	@ParameterizedTest
	@CsvSource({ "nombre, nombre, '', Escribe el nombre", "nombre, desde, 2026-02-30, fechas que existan",
			"sector, sector, NADA, Elige una opción", "sector, clase, EXECUTIVE, Esa clase no es de ese sector",
			"sector, clase, NADA, Elige una opción", "fusion, en, Nadie, No hay otra organización", "fusion, desde, 2099-01-01, no puede ser posterior" })
	void what_is_refused_says_why_and_keeps_what_was_written(String form, String field, String value, String sentence) {
		var page = added();
		var sent = new HashMap<>(Map.of("nombre", "<b>Red</b>", "sector", "CIVIL_SOCIETY", "clase", "", "en", "<b>Red</b>", "desde",
				clock.today().toString()));
		sent.put(field, value);
		var answer = post(page + "/" + form, sent);

		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains(sentence, "role=\"alert\"").doesNotContain("<b>Red", "??");
		if (!form.equals("sector") && field.equals("desde")) {
			assertThat(answer.body()).contains("&lt;b&gt;Red&lt;/b&gt;");
		}
	}

	@Test
	void the_one_that_is_there_is_not_added_twice_and_nothing_is_lost() {
		added();
		var again = post(LIST, Map.of("nombre", name.toUpperCase(Locale.ROOT), "territorio", "TAB", "sector", "GOVERNMENT", "clase", "EXECUTIVE"));

		assertThat(again.statusCode()).isEqualTo(422);
		assertThat(again.body()).contains("Ya hay, o hubo, una organización con ese nombre",
				"value=\"" + name.toUpperCase(Locale.ROOT) + "\"");
		assertThat(post(LIST, Map.of("nombre", "Otra", "territorio", "COL", "sector", "GOVERNMENT")).body()).contains("Elige una entidad");
	}

	@Test
	void a_garante_sees_the_forms_that_it_may_send_and_no_others() {
		var page = added();
		var garante = loggedIn("organo-garante.tab");
		assertThat(administrator.get(page).body()).contains("Registrar una fusión", "Cambiar el sector o la clase", "value=\"GOVERNMENT\"");

		assertThat(garante.get(page).body()).contains("Cambiar el nombre", "Cambiar la clase", "value=\"CIVIL_SOCIETY\"")
			.doesNotContain("Registrar una fusión", page + "/fusion", "Cambiar el sector o la clase", "value=\"GOVERNMENT\"", "??");
		assertThat(garante.post(page + "/sector", Map.of("sector", "CIVIL_SOCIETY", "clase", "CSO", "desde", clock.today().toString(),
				"_csrf", garante.token(page))).statusCode()).isEqualTo(303);
		assertThat(garante.get(page).body()).contains("organización de la sociedad civil");
	}

	@Test
	void nobody_reads_or_changes_the_organisations_of_others() {
		var page = added();
		var neighbour = loggedIn("administracion.col");

		assertThat(neighbour.get(page).statusCode()).isEqualTo(404);
		assertThat(neighbour.get(LIST).body()).doesNotContain(name);
		assertThat(neighbour.post(page + "/nombre", Map.of("nombre", "Ajena", "desde", clock.today().toString(), "_csrf",
				neighbour.token("/mi-cuenta"))).statusCode()).isEqualTo(404);
		assertThat(loggedIn("gobierno.tab").get(LIST).statusCode()).isEqualTo(403);
		assertThat(administrator.get(LIST + "/nadie").statusCode()).isEqualTo(404);
		assertThat(administrator.get(LIST + "?pagina=0&sector=NADA&territorio=COL&busca=%25").statusCode()).isEqualTo(200);
	}

	@Test
	void an_appointment_that_shifts_a_sector_overlaps_or_fills_a_seat_twice_is_refused_and_keeps_what_was_written() {
		added();
		var observer = "observa." + NUMBER.incrementAndGet();
		accounts.open(new NewAccount(observer, "Observación", null, PASSWORD, Role.OBSERVACION, "TAB", "Observatorio", clock.today()));
		assertThat(appointed(observer).apply(Map.of("papel", "GOBIERNO", "organizacion", name)).body()).contains(
				"registrada en otro sector en esa fecha", "value=\"" + name + "\"", "value=\"Oficio 12/2026\"");
		var person = appointed("gobierno.tab");
		assertThat(person.apply(Map.of("papel", "GOBIERNO", "organizacion", "Secretaría de Tabasco", "desde", "2020-01-01", "hasta", "2020-12-31"))
			.body()).contains("ya tiene ese papel en ese territorio en esos días", "value=\"2020-12-31\"");

		assertThat(person.apply(Map.of("papel", "SECRETARIA_TECNICA", "organizacion", "Secretaría de Tabasco")).statusCode()).isEqualTo(303);
		var second = appointed("sociedad-civil.tab").apply(Map.of("papel", "SECRETARIA_TECNICA", "organizacion", name));
		assertThat(second.statusCode()).isEqualTo(422);
		assertThat(second.body()).contains("un solo titular y en esos días ya lo hay", "value=\"" + name + "\"");
	}

	/** Gives somebody an appointment in Tabasco by the form, with other fields than usual. */
	private Function<Map<String, String>, HttpResponse<String>> appointed(String username) {
		var id = database.sql("select id::text from person where username = ?").param(username).query(String.class).single();
		return other -> {
			var fields = new HashMap<>(Map.of("territorio", "TAB", "documento", "Oficio 12/2026", "facultades", "", "titular", "", "desde",
					clock.today().toString(), "hasta", ""));
			fields.putAll(other);
			return post("/administracion/personas/" + id + "/nombrar", fields);
		};
	}

	/** The address of a page of a new organisation. */
	private String added() {
		var answer = post(LIST, Map.of("nombre", name, "territorio", "TAB", "sector", "CIVIL_SOCIETY", "clase", "COLLECTIVE"));
		assertThat(answer.statusCode()).isEqualTo(303);
		var target = answer.headers().firstValue("Location").orElseThrow();
		return target.substring(target.indexOf(LIST), target.indexOf('?'));
	}

	private HttpResponse<String> post(String path, Map<String, String> fields) {
		var all = new HashMap<>(fields);
		all.put("_csrf", administrator.token("/mi-cuenta"));
		return administrator.post(path, all);
	}

	private Visitor loggedIn(String username) {
		var visitor = new Visitor(port);
		visitor.logIn(username, PASSWORD);
		return visitor;
	}

}
