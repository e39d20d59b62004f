package org.tripartita.secretariat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.tripartita.secretariat.Foundation;
import org.tripartita.secretariat.RealComposition;
import org.tripartita.secretariat.Secretariat;
import org.tripartita.secretariat.SecretariatPapers;
import org.tripartita.secretariat.process.StlWalk;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Visitor;
import org.tripartita.workflow.RoleGroups;

/** Whoever keeps the papers of an STL publishes them; everybody else reads them. */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SecretariatWorkspaceTest {

	private static final byte[] PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
		.getBytes(StandardCharsets.US_ASCII);

	@Autowired
	private Foundation foundation;

	@Autowired
	private StlWalk stl;

	@Autowired
	private SecretariatPapers papers;

	@Autowired
	private TestClock clock;

	@LocalServerPort
	private int port;

	private Secretariat secretariat;

	private String page;

	private Visitor garante;

	@BeforeEach
	void the_garante_who_keeps_the_papers() {
		secretariat = foundation.lay(RealComposition.of("Tlaxcala"), stl.territory());
		page = "/espacio/secretariados/" + secretariat.code();
		garante = visitor("organo-garante");
	}

	@Test
	void each_version_stays_with_its_day_and_the_public_page_shows_them() {
		assertThat(send("ROADMAP", "Ruta de trabajo 2016", "2016-01-10", PDF)).isEqualTo(302);
		assertThat(send("ROADMAP", "Ruta de trabajo 2017", "2017-01-10", PDF)).isEqualTo(302);

		assertThat(papers.of(secretariat.id())).extracting(SecretariatPapers.Paper::version).containsExactly(2, 1);
		var read = new Visitor(port).get("/secretariados/" + secretariat.code()).body();
		assertThat(read).contains("Ruta de trabajo 2017", "Ruta de trabajo, versión 2,", "Ruta de trabajo, versión 1 (anterior), 10 de enero de 2016");
		assertThat(garante.get(page).body()).contains("Ruta de trabajo 2016");
	}

	@Test
	void what_is_no_document_is_refused_and_so_is_a_version_older_than_the_last() {
		assertThat(send("RULES", "Reglas", "2016-01-10", new byte[] { 'M', 'Z', 0, 1, 2, 3 })).isEqualTo(422);
		assertThat(send("NADA", "Reglas", "2016-01-10", PDF)).isEqualTo(422);
		assertThat(send("RULES", "Reglas", clock.today().plusDays(1).toString(), PDF)).isEqualTo(422);
		assertThat(send("RULES", "Reglas", "2017-01-10", PDF)).isEqualTo(302);
		assertThat(send("RULES", "Reglas", "2016-01-10", PDF)).isEqualTo(422);
		assertThat(papers.of(secretariat.id())).hasSize(1);
	}

	@Test
	void the_point_of_contact_is_an_office_and_its_address() {
		assertThat(post("/contacto", Map.of("oficina", "Dirección de gobierno abierto", "correo", "sin arroba"))).isEqualTo(422);
		assertThat(post("/contacto", Map.of("oficina", "Dirección <b>de</b> gobierno abierto", "correo", "stl@example.org"))).isEqualTo(302);
		assertThat(new Visitor(port).get("/secretariados/" + secretariat.code()).body())
			.contains("Dirección &lt;b&gt;de&lt;/b&gt; gobierno abierto", "mailto:stl@example.org");
	}

	@Test
	void who_only_speaks_is_noted_and_ends_without_ever_counting() {
		assertThat(post("/voces", Map.of("tipo", "OBSERVER", "organizacion", "Colegio de abogacía", "cargo", "Presidencia", "desde", "2016-02-01")))
			.isEqualTo(302);
		assertThat(post("/voces", Map.of("tipo", "OBSERVER", "organizacion", "", "cargo", "Presidencia", "desde", "ayer"))).isEqualTo(422);
		assertThat(new Visitor(port).get("/secretariados/" + secretariat.code()).body()).contains("Observación: Colegio de abogacía, Presidencia",
				"una sola representación y ninguna suplencia");
	}

	@Test
	void nobody_else_keeps_the_papers() {
		assertThat(visitor("gobierno").get(page).statusCode()).isEqualTo(403);
		assertThat(visitor("sociedad-civil").get(page).statusCode()).isEqualTo(403);
		assertThat(garante.get("/espacio/secretariados/STL-NADA").statusCode()).isEqualTo(404);
	}

	private Visitor visitor(String role) {
		var visitor = new Visitor(port);
		visitor.logIn(RoleGroups.of(role, secretariat.territoryCode()), "una clave de prueba");
		return visitor;
	}

	private int send(String kind, String title, String day, byte[] file) {
		var fields = new HashMap<>(Map.of("tipo", kind, "titulo", title, "desde", day, "_csrf", garante.token(page)));
		return garante.upload(page + "/documentos", fields, "archivo", "papel.pdf", file).statusCode();
	}

	private int post(String path, Map<String, String> fields) {
		var form = new HashMap<>(fields);
		form.put("_csrf", garante.token(page));
		return garante.post(page + path, form).statusCode();
	}

}
