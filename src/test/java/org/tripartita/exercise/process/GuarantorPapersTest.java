package org.tripartita.exercise.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.tripartita.exercise.GuarantorPaper;
import org.tripartita.exercise.GuarantorPapers;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.Visibility;
import org.tripartita.testing.SuccessionWalk;
import org.tripartita.testing.Visitor;

/** The publication that ends or names a garante, as a PDF beside its citation (G-08, G-29). */
class GuarantorPapersTest extends SuccessionScene {

	private static final byte[] PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

	private static final String DECREE = "Decreto 29862, Periódico Oficial del Estado";

	@LocalServerPort
	private int port;

	@Autowired
	private GuarantorPapers papers;

	@Autowired
	private ActaRegister actas;

	@Test
	void a_party_adds_the_decree_and_anybody_reads_it_and_its_hash_once_the_change_is_confirmed() {
		var title = DECREE + " de " + territory;
		var exercise = exercise();
		var key = change.report("gobierno", SuccessionWalk.followed(territory, lastDay, contraloria()));
		assertThat(sent(account("sociedad-civil"), title, PDF).statusCode()).isEqualTo(302);
		assertThat(page()).as("nobody confirmed the change yet").doesNotContain(title);
		assertThat(workspace()).as("what one party reported is no fact yet").contains("falta que lo confirme otra parte");
		change.confirm(key, account("sociedad-civil"));
		assertThat(workspace()).doesNotContain("falta que lo confirme");

		var paper = only();
		assertThat(page()).contains(title, "SHA-256 " + paper.sha256(), "Institución de prueba dejó el papel en");
		var file = new Visitor(port).get("/documentos/" + paper.documentId());
		assertThat(file.statusCode()).isEqualTo(200);
		assertThat(file.body()).startsWith("%PDF-1.4");
		change.consent(key, account("sociedad-civil"), today);
		change.handOver(key, territory, "Contraloría", today);
		var document = handOvers().get(0).documentId();
		var acta = actas.ofExercise(exercise.id(), Visibility.PUBLIC).stream().filter(one -> one.documentId().equals(document)).findFirst();
		assertThat(acta.flatMap(one -> actas.canonicalJson(one.id())).orElseThrow()).contains(title + " (SHA-256 " + paper.sha256() + ")");
	}

	@Test
	void what_was_concluded_long_ago_takes_its_publication_later_and_needs_none() {
		var key = change.report("gobierno", SuccessionWalk.followed(territory, lastDay, contraloria()));
		change.confirm(key, account("administracion"));
		change.consent(key, account("sociedad-civil"), today);
		change.handOver(key, territory, "Contraloría", today);
		assertThat(change.ended(key)).containsExactly("endEvent_guarantorFollows");

		assertThat(sent(account("administracion"), DECREE, PDF).statusCode()).isEqualTo(302);
		assertThat(only().leaving()).isTrue();
	}

	@Test
	void the_publication_of_a_garante_that_came_on_record_is_shown_with_it() {
		var key = walk.start("organo-garante", territory, RegistrationProcess.KEY, Map.of("territory", territory, "organisation",
				"Instituto de Transparencia", "branch", "ALL", "independence", "AUTONOMOUS", "firstDay", today.minusDays(400).toString(),
				"document", "Ley de transparencia, Periódico Oficial, número 12.", "publishedOn", today.minusDays(500).toString()));
		assertThat(sent(account("organo-garante"), DECREE, PDF).statusCode()).isEqualTo(302);
		change.answer(key, "userTask_confirmGuarantor", account("sociedad-civil"), Map.of("decision", "YES"));

		assertThat(page()).contains("SHA-256 " + only().sha256(), "Instituto de Transparencia ejerce el papel en");
	}

	@Test
	void what_is_no_pdf_or_says_not_what_it_is_is_refused_with_a_sentence_and_nothing_is_kept() {
		change.report("gobierno", SuccessionWalk.extinguished(territory, lastDay));

		assertThat(sent(account("gobierno"), DECREE, "MZ programa".getBytes(StandardCharsets.US_ASCII))).satisfies(answer -> {
			assertThat(answer.statusCode()).isEqualTo(422);
			assertThat(answer.body()).contains("Una publicación se agrega en PDF.");
		});
		assertThat(sent(account("gobierno"), " ", PDF).body()).contains("Escribe qué es y dónde se publicó");
		assertThat(sent(account("gobierno"), DECREE, new byte[0]).body()).contains("Elige el archivo PDF de la publicación.");
		assertThat(papers.of(territory)).isEmpty();
	}

	@Test
	void one_change_takes_five_and_no_more() {
		change.report("gobierno", SuccessionWalk.extinguished(territory, lastDay));
		for (int number = 1; number <= 5; number++) {
			assertThat(sent(account("gobierno"), DECREE + " " + number, PDF).statusCode()).isEqualTo(302);
		}

		assertThat(sent(account("gobierno"), DECREE, PDF).body()).contains("ya tiene cinco publicaciones");
		assertThat(papers.of(territory)).hasSize(5);
	}

	@Test
	void nobody_adds_to_what_is_another_territorys_nor_without_a_part_in_it() {
		change.report("gobierno", SuccessionWalk.extinguished(territory, lastDay));
		var matter = papers.matters(territory).get(0).id().toString();
		var neighbour = change.territory();

		for (var stranger : List.of("gobierno." + neighbour.toLowerCase(), account("facilitacion"))) {
			assertThat(visitor(stranger).get("/espacio/garantes/" + territory).statusCode()).as(stranger).isEqualTo(403);
			assertThat(sent(stranger, territory, matter, DECREE, PDF).statusCode()).as(stranger).isEqualTo(403);
		}
		assertThat(sent("gobierno." + neighbour.toLowerCase(), neighbour, matter, DECREE, PDF).body())
			.contains("Elige de qué cambio o registro es la publicación.");
		assertThat(visitor(account("gobierno")).get("/espacio/garantes/XYZ").statusCode()).isEqualTo(404);
		assertThat(papers.of(territory)).isEmpty();
	}

	private GuarantorPaper only() {
		assertThat(papers.of(territory)).hasSize(1);
		return papers.of(territory).get(0);
	}

	/** The page of the state in which the municipality lies. */
	private String page() {
		return new Visitor(port).get("/estados/MOR").body();
	}

	private String workspace() {
		return visitor(account("gobierno")).get("/espacio/garantes/" + territory).body();
	}

	private Visitor visitor(String account) {
		var visitor = new Visitor(port);
		visitor.logIn(account, "una clave de prueba");
		return visitor;
	}

	private HttpResponse<String> sent(String account, String title, byte[] content) {
		return sent(account, territory, papers.matters(territory).get(0).id().toString(), title, content);
	}

	private HttpResponse<String> sent(String account, String place, String matter, String title, byte[] content) {
		var person = visitor(account);
		var fields = new HashMap<>(Map.of("cambio", matter, "titulo", title, "sinDatosPersonales", "true", "_csrf", person.token("/login")));
		return person.upload("/espacio/garantes/" + place, fields, "archivo", "decreto.pdf", content);
	}

}
