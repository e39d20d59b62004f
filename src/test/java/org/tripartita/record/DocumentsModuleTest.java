package org.tripartita.record;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.tripartita.testing.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** How documents are kept. */
@RecordModuleTest
class DocumentsModuleTest {

	private static final byte[] BYTES = "%PDF-1.7 minuta".getBytes(StandardCharsets.US_ASCII);

	@Autowired
	private Documents documents;

	@Autowired
	private ActaRegister register;

	@Autowired
	private ActaVerifier verifier;

	@Autowired
	private MessageSource messages;

	@Autowired
	private TestClock clock;

	private UUID exercise;

	@BeforeEach
	void an_exercise() {
		exercise = UUID.randomUUID();
	}

	@Test
	void a_document_keeps_the_day_of_its_act_and_the_moment_it_was_recorded() {
		final Filing filing = Filing
			.of(DocumentKind.DECLARATION, Visibility.PUBLIC, "Declaratoria", LocalDate.of(2024, 2, 29))
			.inExercise(exercise);
		final Document stored = documents.store(filing, "C:\\firmas\\declaratoria.pdf", "application/pdf", BYTES);
		assertThat(documents.find(stored.id())).contains(stored);
		assertThat(stored.filing().actDate()).isEqualTo("2024-02-29");
		assertThat(stored.recordedAt()).isEqualTo(clock.instant());
		assertThat(stored.fileName()).isEqualTo("declaratoria.pdf");
		assertThat(stored.size()).isEqualTo(BYTES.length);
		assertThat(stored.sha256()).isEqualTo(ActaVerifier.sha256(BYTES));
		assertThat(documents.content(stored.id()).orElseThrow()).isEqualTo(BYTES);
	}

	@Test
	void a_list_shows_each_circle_what_it_may_read_the_latest_act_first() {
		final Document open = store(Visibility.PUBLIC, LocalDate.of(2026, 1, 10));
		final Document inner = store(Visibility.MEMBERS, LocalDate.of(2026, 3, 10));
		final Document dossier = store(Visibility.RESTRICTED, LocalDate.of(2026, 2, 10));
		store(Visibility.PUBLIC, LocalDate.of(2026, 2, 1), UUID.randomUUID());
		assertThat(documents.ofExercise(exercise, Visibility.PUBLIC)).containsExactly(open);
		assertThat(documents.ofExercise(exercise, Visibility.MEMBERS)).containsExactly(inner, open);
		assertThat(documents.ofExercise(exercise, Visibility.RESTRICTED)).containsExactly(inner, dossier, open);
	}

	@Test
	void a_secretariat_lists_its_own_documents() {
		final UUID secretariat = UUID.randomUUID();
		final Acta acta = register.seal(Drafts.acta(secretariat, "Sesión"));
		assertThat(documents.ofSecretariat(secretariat, Visibility.PUBLIC)).extracting(Document::id)
			.containsExactly(acta.documentId());
		assertThat(register.ofSecretariat(secretariat, Visibility.PUBLIC)).containsExactly(acta);
		assertThat(register.ofExercise(exercise, Visibility.RESTRICTED)).isEmpty();
	}

	@Test
	void a_corrected_document_points_to_the_one_that_corrects_it() {
		final Document first = store(Visibility.PUBLIC, Drafts.LEAP_DAY);
		final Document second = documents.store(first.filing().superseding(first.id()), "b.pdf", "application/pdf",
				BYTES);
		assertThat(documents.find(first.id()).orElseThrow().supersededBy()).isEqualTo(second.id());
	}

	@Test
	void a_withdrawn_document_loses_its_bytes_and_keeps_its_hash_and_the_reason() {
		final Document document = store(Visibility.PUBLIC, Drafts.LEAP_DAY);
		assertThat(documents.withdraw(document.id(), "Contiene un domicilio particular"))
			.isInstanceOf(WithdrawalResult.Withdrawn.class);
		final Document withdrawn = documents.find(document.id()).orElseThrow();
		assertThat(withdrawn.withdrawal())
			.isEqualTo(new Document.Withdrawal("Contiene un domicilio particular", clock.instant()));
		assertThat(withdrawn.sha256()).isEqualTo(document.sha256());
		assertThat(documents.content(document.id())).isEmpty();
		assertThat(documents.withdraw(document.id(), "Otra vez"))
			.isEqualTo(new WithdrawalResult.Refused("record.withdrawal.already"));
		assertThat(documents.withdraw(UUID.randomUUID(), "Nada"))
			.isEqualTo(new WithdrawalResult.Refused("record.withdrawal.unknown"));
	}

	@Test
	void an_acta_is_never_withdrawn() {
		final Acta acta = register.seal(Drafts.acta(UUID.randomUUID(), "Sesión"));
		assertThat(documents.withdraw(acta.documentId(), "No gusta"))
			.isEqualTo(new WithdrawalResult.Refused("record.withdrawal.acta"));
		assertThat(documents.content(acta.documentId())).isPresent();
	}

	@Test
	void a_file_is_recognised_as_the_acta_its_content_or_a_public_document() {
		final Acta acta = register.seal(Drafts.acta(UUID.randomUUID(), "Sesión"));
		final byte[] json = register.canonicalJson(acta.id()).orElseThrow().getBytes(StandardCharsets.UTF_8);
		final byte[] pdf = documents.content(acta.documentId()).orElseThrow();
		final Verification genuine = new Verification.Genuine(acta);
		assertThat(verifier.verifyFile(json)).isEqualTo(genuine);
		assertThat(verifier.verifyFile(pdf)).isEqualTo(genuine);
		assertThat(verifier.verify(" " + acta.hash().toUpperCase().replace("A", "A\n"))).isEqualTo(genuine);

		final byte[] minutes = exercise.toString().getBytes(StandardCharsets.US_ASCII);
		final Filing filing = Filing.of(DocumentKind.MESA_MINUTES, Visibility.MEMBERS, "Minuta", Drafts.LEAP_DAY);
		documents.store(filing, "minuta.pdf", "application/pdf", minutes);
		assertThat(verifier.verifyFile(minutes)).as("not public").isEqualTo(new Verification.Unknown());
		final Document open = documents.store(
				Filing.of(DocumentKind.MESA_MINUTES, Visibility.PUBLIC, "Minuta", Drafts.LEAP_DAY), "minuta.pdf",
				"application/pdf", minutes);
		assertThat(verifier.verifyFile(minutes)).isEqualTo(new Verification.OnFile(open));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "abc", "zz", "' or 1=1 --" })
	void what_is_no_hash_is_unknown(String hash) {
		assertThat(verifier.verify(hash)).isEqualTo(new Verification.Unknown());
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', delimiter = '|', value = {
			"../../etc/passwd|passwd", "C:\\fakepath\\Acta nº 3.pdf|Acta nº 3.pdf", "..|documento",
			".htaccess|htaccess",
			"a<b>\"c\".png|a_b__c_.png", "foto \u202Egpj.exe|foto gpj.exe", "x\u0000y.csv|xy.csv", "``|documento" })
	void a_files_name_is_made_harmless(String name, String harmless) {
		assertThat(FileName.sanitised(name)).isEqualTo(harmless);
	}

	@Test
	void a_long_name_is_cut_before_its_extension() {
		assertThat(FileName.sanitised("ñ".repeat(300) + ".pdf")).hasSize(120).endsWith("ñ.pdf");
	}

	@Test
	void a_document_has_a_title() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> Filing.of(DocumentKind.OTHER, Visibility.PUBLIC, " \u0000\n ", Drafts.LEAP_DAY));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> Filing.of(DocumentKind.OTHER, Visibility.PUBLIC, "x".repeat(301), Drafts.LEAP_DAY));
	}

	@ParameterizedTest
	@EnumSource
	void each_kind_can_be_kept_and_has_a_name_in_spanish(DocumentKind kind) {
		documents.store(Filing.of(kind, Visibility.PUBLIC, "Documento", Drafts.LEAP_DAY), "a.pdf", "application/pdf",
				BYTES);
		assertThat(messages.getMessage("record.kind." + kind, null, null)).isNotBlank();
	}

	private Document store(Visibility visibility, LocalDate actDate) {
		return store(visibility, actDate, exercise);
	}

	private Document store(Visibility visibility, LocalDate actDate, UUID owner) {
		return documents.store(
				Filing.of(DocumentKind.EVIDENCE, visibility, "Evidencia", actDate).inExercise(owner), "a.pdf",
				"application/pdf", BYTES);
	}

}
