package org.tripartita.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** An acta's PDF is printed when somebody first asks for it and stays as it was printed then. */
@RecordModuleTest
class ActaPrintModuleTest {

	@Autowired
	private ActaRegister register;

	@Autowired
	private ActaVerifier verifier;

	@Autowired
	private Documents documents;

	@Autowired
	private JdbcClient jdbc;

	private Acta acta;

	@BeforeEach
	void a_sealed_acta() {
		acta = register.seal(Drafts.full(UUID.randomUUID(), UUID.randomUUID()).build());
	}

	@Test
	void sealing_prints_nothing() {
		assertThat(count("document_content")).isZero();
		assertThat(count("document_print")).isZero();
	}

	@Test
	void an_acta_that_nobody_asked_for_is_verified_by_its_hash_and_by_its_content() {
		var json = register.canonicalJson(acta.id()).orElseThrow().getBytes(StandardCharsets.UTF_8);
		assertThat(verifier.verify(acta.hash())).isEqualTo(new Verification.Genuine(acta));
		assertThat(verifier.verifyFile(json)).isEqualTo(new Verification.Genuine(acta));
		assertThat(verifier.verifyChain(acta.chainId())).isInstanceOf(ChainVerification.Intact.class);
	}

	@Test
	void who_asks_twice_gets_the_same_file_and_it_is_recognised() throws IOException {
		var first = documents.content(acta.documentId()).orElseThrow();
		var second = documents.content(acta.documentId()).orElseThrow();
		assertThat(second).isEqualTo(first);
		assertThat(verifier.verifyFile(first)).isEqualTo(new Verification.Genuine(acta));
		assertThat(noted()).isEqualTo(ActaVerifier.sha256(first));
		assertThat(verifier.verifyChain(acta.chainId())).isInstanceOf(ChainVerification.Intact.class);
		assertThat(text(first)).contains("Acta de instalación del STL de Oaxaca", "Vocal Ñuu Savi", acta.hash(), acta.previousHash());
	}

	@Test
	void people_who_ask_at_once_get_the_same_file() throws Exception {
		var readers = Executors.newFixedThreadPool(4);
		try {
			Callable<String> reading = () -> ActaVerifier.sha256(documents.content(acta.documentId()).orElseThrow());
			var hashes = new HashSet<String>();
			for (var read : readers.invokeAll(Collections.nCopies(4, reading))) {
				hashes.add(read.get());
			}
			assertThat(hashes).isEqualTo(Set.of(noted()));
			assertThat(count("document_content")).isEqualTo(1);
		}
		finally {
			readers.shutdownNow();
		}
	}

	@Test
	void all_of_what_was_sealed_is_read_again() {
		var json = register.canonicalJson(acta.id()).orElseThrow();
		assertThat(SealedContent.read(json, acta.previousHash(), null).canonicalJson()).isEqualTo(json);
	}

	@Test
	void a_correction_names_on_paper_what_it_corrects() throws IOException {
		var draft = Drafts.full(acta.exerciseId(), acta.secretariatId()).fact("Lugar exacto", "Salón azul").build();
		var right = ((ActaCorrection.Corrected) register.correct(acta.id(), draft)).acta();
		var json = register.canonicalJson(right.id()).orElseThrow();
		assertThat(SealedContent.read(json, right.previousHash(), acta).canonicalJson()).isEqualTo(json);
		assertThat(text(documents.content(right.documentId()).orElseThrow())).contains("Salón azul").contains(acta.hash());
	}

	@Test
	void an_acta_is_no_annex() {
		var draft = ActaDraft.of(Drafts.session(UUID.randomUUID(), "Con anexo")).annex(acta.documentId()).build();
		documents.content(acta.documentId());
		assertThatIllegalArgumentException().isThrownBy(() -> register.seal(draft));
	}

	@Test
	void nothing_but_an_acta_is_printed() {
		var file = documents.store(Drafts.session(UUID.randomUUID(), "Lista"), "l.pdf", "application/pdf", new byte[] { 1 });
		assertThatThrownBy(() -> jdbc.sql("insert into document_print values (?, 1, repeat('0', 64), now())").param(file.id()).update())
			.isInstanceOf(DataIntegrityViolationException.class)
			.hasMessageContaining("refused");
	}

	private String noted() {
		return jdbc.sql("select sha256 from document_print where document_id = ?").param(acta.documentId()).query(String.class).single();
	}

	private int count(String table) {
		return jdbc.sql("select count(*) from " + table + " where document_id = ?").param(acta.documentId()).query(Integer.class).single();
	}

	private static String text(byte[] pdf) throws IOException {
		try (var document = Loader.loadPDF(pdf)) {
			return new PDFTextStripper().getText(document);
		}
	}

}
