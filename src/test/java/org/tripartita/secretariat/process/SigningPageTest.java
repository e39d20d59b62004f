package org.tripartita.secretariat.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;

import org.tripartita.identity.Sector;
import org.tripartita.testing.Visitor;
import org.tripartita.workflow.SpokenDay;

/** The page of signatures over HTTP, with an acta of a session: what is shown is what is signed, by the one who may. */
class SigningPageTest extends SigningPageScene {

	@Test
	void what_is_signed_is_what_was_shown_and_the_acta_keeps_words_hash_mandate_and_moment() throws Exception {
		var shown = government.page(page).body();
		var text = HtmlUtils.htmlUnescape(found(TEXT, shown));
		var sha256 = found(HASH, shown);
		assertThat(text).contains("Se deliberó el orden del día completo.", "Datos de obra pública", "Sala <b>A</b> & «B»");
		assertThat(sha256).isEqualTo(DigestUtils.sha256Hex(text));
		assertThat(shown).contains("Gobierno en ", "Institución de prueba").doesNotContain("??", "<script>");

		var receipt = sign(government, page, Map.of());
		assertThat(receipt).contains("Quedó asentado", "con contraseña", sha256).doesNotContain("??");
		signAs(Sector.OVERSIGHT_BODY);
		signAs(Sector.CIVIL_SOCIETY);
		walk.runJobs();

		var sealed = acta();
		var content = content(sealed);
		assertThat(content.at("/data/signing")).hasSize(3).allSatisfy(proof -> {
			assertThat(proof.path("textSha256").asText()).isEqualTo(sha256);
			assertThat(proof.path("proof").asText()).isEqualTo("PASSWORD");
			assertThat(proof.path("mandate").asText()).contains("Institución de prueba");
			assertThat(proof.path("at").asText()).startsWith(clock.today().toString().substring(0, 7));
		});
		assertThat(DigestUtils.sha256Hex(content.at("/data/signedTexts/" + sha256).asText())).isEqualTo(sha256);
		try (var pdf = Loader.loadPDF(documents.content(sealed.documentId()).orElseThrow())) {
			assertThat(new PDFTextStripper().getText(pdf)).contains("Cómo se firmó", sha256.substring(0, 20));
		}
	}

	@Test
	void a_text_that_changed_meanwhile_is_not_signed_and_the_new_one_is_shown() {
		var old = found(HASH, government.page(page).body());
		sessions.draft(session(), "La minuta dice ahora otra cosa distinta.");

		var answer = send(government, page, fields(Sector.GOVERNMENT, old, Map.of()));
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("El texto cambió después de que abriste esta página", "La minuta dice ahora otra cosa distinta.");
		assertThat(found(HASH, answer.body())).isNotEqualTo(old);
		assertThat(proofs()).isZero();
		assertThat(task(Sector.GOVERNMENT)).isNotNull();
	}

	@Test
	void tasklist_shows_the_way_to_the_page_and_signs_nothing_itself() {
		var task = task(Sector.GOVERNMENT);
		var form = walk.sentToBrowser(task);
		assertThat(form).containsEntry("signingPlace", "FORM").containsEntry("signingTask", task.taskId());
		var variables = "{\"variables\":{\"decision\":{\"value\":\"SIGN\"},\"seat\":{\"value\":\"%s\"},\"actedOn\":{\"value\":\"%s\"},\"signingPlace\":{\"value\":\"PAGE\"}}}"
			.formatted(stl.seat(secretariat.id(), Sector.GOVERNMENT).id(), clock.today());
		for (var sent : List.of(variables, variables.replace(",\"signingPlace\":{\"value\":\"PAGE\"}", ""), "{\"variables\":{}}")) {
			var answer = government.engine("POST", "/task/" + task.taskId() + "/submit-form", sent);
			assertThat(answer.statusCode()).as(sent).isEqualTo(400);
		}
		assertThat(government.engine("POST", "/task/" + task.taskId() + "/submit-form", "{\"variables\":{}}").body())
			.contains("Esta firma se da en su página");
		assertThat(proofs()).isZero();
	}

	@Test
	void nobody_signs_for_another_sector_or_territory() {
		assertThat(visitor(Sector.CIVIL_SOCIETY).page(page).statusCode()).isEqualTo(404);
		walk.peopleOf("AGU");
		var neighbour = new Visitor(port);
		neighbour.logIn("gobierno.agu", PASSWORD);
		assertThat(neighbour.page(page).statusCode()).isEqualTo(404);
		assertThat(send(neighbour, page, fields(Sector.GOVERNMENT, "0".repeat(64), Map.of())).statusCode()).isEqualTo(404);
		assertThat(government.page("/espacio/firmas/nada").statusCode()).isEqualTo(404);
	}

	@Test
	void a_refusal_needs_its_reason_and_stands_in_the_acta_with_its_proof() throws Exception {
		var sha256 = found(HASH, government.page(page).body());
		var without = send(government, page, fields(Sector.GOVERNMENT, sha256, Map.of("acto", "REFUSE", "motivo", "")));
		assertThat(without.body()).contains("Falta responder");
		assertThat(sign(government, page, Map.of("acto", "REFUSE", "motivo", "No se respetó lo acordado."))).contains("Quedó asentado");
		signAs(Sector.OVERSIGHT_BODY);
		signAs(Sector.CIVIL_SOCIETY);
		walk.runJobs();
		assertThat(actas.canonicalJson(acta().id()).orElseThrow()).contains("Gobierno: No se respetó lo acordado.");
		assertThat(content(acta()).at("/data/signing")).hasSize(3);
		assertThat(actas.signatures(acta().id())).hasSize(2);
	}

	@Test
	void how_it_was_signed_says_of_the_sector_that_refused_that_it_did_not_sign() throws Exception {
		sign(government, page, Map.of("acto", "REFUSE", "motivo", "No se respetó lo acordado."));
		signAs(Sector.OVERSIGHT_BODY);
		signAs(Sector.CIVIL_SOCIETY);
		walk.runJobs();

		assertThat(content(acta()).path("sections")).filteredOn(part -> part.path("heading").asText().equals("Cómo se firmó"))
			.singleElement()
			.satisfies(part -> assertThat(part.path("paragraphs")).extracting(JsonNode::asText)
				.satisfiesExactlyInAnyOrder(line -> assertThat(line).startsWith("Gobierno no firmó y asentó su negativa: el "),
						line -> assertThat(line).startsWith("Órgano garante: el "),
						line -> assertThat(line).startsWith("Sociedad civil: el ")));
	}

	@Test
	void who_checks_the_acta_or_opens_the_session_reads_who_did_not_sign_and_why() throws Exception {
		sign(government, page, Map.of("acto", "REFUSE", "motivo", "No se <b>respetó</b> lo acordado."));
		signAs(Sector.OVERSIGHT_BODY);
		signAs(Sector.CIVIL_SOCIETY);
		walk.runJobs();

		var anybody = new Visitor(port);
		assertThat(anybody.page("/verificar/" + acta().hash()).body()).contains("Acta auténtica", "Quién no firmó y por qué")
			.contains("No se &lt;b&gt;respetó&lt;/b&gt; lo acordado.")
			.doesNotContain("??");
		assertThat(anybody.page("/secretariados/" + secretariat.code() + "/sesiones/1").body()).contains("Quién no firmó y por qué")
			.contains("No se &lt;b&gt;respetó&lt;/b&gt; lo acordado.")
			.doesNotContain("??");
	}

	@Test
	void a_signature_on_paper_is_marked_and_needs_its_copy_and_its_day() throws Exception {
		var sha256 = found(HASH, government.page(page).body());
		var paper = Map.of("acto", "PAPER", "dia", day.toString());
		assertThat(send(government, page, fields(Sector.GOVERNMENT, sha256, paper)).body()).contains("Elige el archivo con la copia");
		var macro = upload(government, page, fields(Sector.GOVERNMENT, sha256, paper), "acta.pdf", "MZ no es un PDF".getBytes(StandardCharsets.UTF_8));
		assertThat(macro.statusCode()).isEqualTo(422);
		var table = upload(government, page, fields(Sector.GOVERNMENT, sha256, paper), "acta.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
		assertThat(table.body()).contains("El papel firmado se sube como PDF o como imagen PNG o JPG.");
		assertThat(upload(government, page, fields(Sector.GOVERNMENT, sha256, paper), "acta.pdf", new byte[0]).body()).contains("El archivo está vacío.");
		assertThat(proofs()).isZero();
		var pdf = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF".getBytes(StandardCharsets.UTF_8);
		upload(government, page, fields(Sector.GOVERNMENT, sha256, paper), "acta.pdf", pdf);
		assertThat(government.page(page).body()).contains("firma en papel, capturada", DigestUtils.sha256Hex(pdf), "Quién firmó", SpokenDay.of(day))
			.doesNotContain("??");
		var copy = "/documentos/" + database.sql("select document_id from signature_proof where task_id = ?")
			.param(page.substring(page.lastIndexOf('/') + 1))
			.query(String.class)
			.single();
		assertThat(visitor(Sector.CIVIL_SOCIETY).page(copy).statusCode()).isEqualTo(200);
		assertThat(new Visitor(port).page(copy).statusCode()).isEqualTo(404);
		walk.peopleOf("AGU");
		var neighbour = new Visitor(port);
		neighbour.logIn("gobierno.agu", PASSWORD);
		assertThat(neighbour.page(copy).statusCode()).isEqualTo(404);
		assertThat(database.sql("select d.visibility from signature_proof p join document d on d.id = p.document_id where p.task_id = ?")
			.param(page.substring(page.lastIndexOf('/') + 1))
			.query(String.class)
			.single()).isEqualTo("MEMBERS");
		signAs(Sector.OVERSIGHT_BODY);
		signAs(Sector.CIVIL_SOCIETY);
		walk.runJobs();
		assertThat(actas.signatures(acta().id())).anySatisfy(signature -> assertThat(signature.signedOn()).isEqualTo(day));
	}

}
