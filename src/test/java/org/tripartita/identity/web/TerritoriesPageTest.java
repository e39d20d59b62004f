package org.tripartita.identity.web;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.tripartita.identity.Accounts;
import org.tripartita.identity.Role;
import org.tripartita.territory.Territories;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.Visitor;
import org.tripartita.testing.Walk;

import static org.assertj.core.api.Assertions.assertThat;

/** The page with which an administrator takes municipalities and branches in. */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class TerritoriesPageTest {

	private static final String PASSWORD = "una clave de prueba";

	private static final String PAGE = "/administracion/territorios";

	@Autowired
	private Walk walk;

	@Autowired
	private Accounts accounts;

	@Autowired
	private Territories territories;

	@LocalServerPort
	private int port;

	@BeforeEach
	void two_states() {
		walk.peopleOf("NAY");
		walk.peopleOf("YUC");
	}

	@Test
	void an_administrator_adds_a_municipality_and_the_garante_of_the_state_reaches_it_at_once() {
		var administrator = person("administracion.nay");
		assertThat(accounts.holds("organo-garante.nay", Role.ORGANO_GARANTE, "NAY-017")).isFalse();

		var sent = send(administrator, "/municipios", Map.of("entidad", "NAY", "nombre", "Tepic", "clave", "18017"));

		assertThat(sent.statusCode()).isEqualTo(303);
		assertThat(administrator.get(PAGE + "?entidad=NAY&hecho").body()).contains("Tepic", "18017", "NAY-017", "Quedó registrado");
		assertThat(accounts.holds("organo-garante.nay", Role.ORGANO_GARANTE, "NAY-017")).isTrue();
		assertThat(accounts.holds("gobierno.nay", Role.GOBIERNO, "NAY-017")).isFalse();
		assertThat(administrator.get("/administracion/auditoria").body()).contains("Se agregó un municipio o un poder");
	}

	@Test
	void a_branch_is_added_once_and_what_was_refused_is_shown_again() {
		var administrator = person("administracion.nay");

		assertThat(send(administrator, "/poderes", Map.of("entidad", "NAY", "poder", "JUDICIAL")).statusCode()).isEqualTo(303);
		assertThat(send(administrator, "/poderes", Map.of("entidad", "NAY", "poder", "JUDICIAL")).body()).contains(
				"Ya está en la lista de esa entidad.");
		var wrong = send(administrator, "/municipios", Map.of("entidad", "NAY", "nombre", "Compostela", "clave", "31001"));
		assertThat(wrong.statusCode()).isEqualTo(422);
		assertThat(wrong.body()).contains("La clave del INEGI tiene cinco cifras", "value=\"Compostela\"", "value=\"31001\"");
	}

	@Test
	void nobody_adds_to_an_entity_of_others() {
		var administrator = person("administracion.nay");

		assertThat(administrator.get(PAGE + "?entidad=YUC").body()).doesNotContain("Yucatán");
		assertThat(send(administrator, "/municipios", Map.of("entidad", "YUC", "nombre", "Mérida", "clave", "31050")).statusCode())
			.isEqualTo(422);
		assertThat(territories.findByCode("YUC-050")).isEmpty();
		for (var other : new String[] { "organo-garante.nay", "gobierno.nay" }) {
			assertThat(person(other).get(PAGE).statusCode()).as(other).isEqualTo(403);
			assertThat(send(person(other), "/municipios", Map.of("entidad", "NAY", "nombre", "Rosamorada", "clave", "18010")).statusCode())
				.as(other)
				.isEqualTo(403);
		}
		assertThat(territories.findByCode("NAY-010")).isEmpty();
	}

	private HttpResponse<String> send(Visitor visitor, String form, Map<String, String> fields) {
		var all = new HashMap<>(fields);
		all.put("_csrf", visitor.token("/mi-cuenta"));
		return visitor.post(PAGE + form, all);
	}

	private Visitor person(String name) {
		var visitor = new Visitor(port);
		visitor.logIn(name, PASSWORD);
		return visitor;
	}

}
