package org.tripartita.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** How actas follow one another. */
@RecordModuleTest
class ActaChainModuleTest {

	private static final int THREADS = 8;

	private static final int SEALS_EACH = 20;

	@Autowired
	private ActaRegister register;

	@Autowired
	private ActaVerifier verifier;

	@Autowired
	private Documents documents;

	@Autowired
	private JdbcClient jdbc;

	private UUID secretariat;

	@BeforeEach
	void a_secretariat() {
		secretariat = UUID.randomUUID();
	}

	@Test
	void seals_at_once_on_one_chain_all_land_in_order_without_a_gap() throws Exception {
		final ExecutorService people = Executors.newFixedThreadPool(THREADS);
		try {
			final List<Callable<List<Acta>>> work = IntStream.range(0, THREADS).<Callable<List<Acta>>>mapToObj(
					each -> () -> IntStream.range(0, SEALS_EACH)
						.mapToObj(number -> register.seal(Drafts.acta(secretariat, each + "/" + number)))
						.toList())
				.toList();
			for (Future<List<Acta>> sealed : people.invokeAll(work)) {
				assertThat(sealed.get()).extracting(Acta::sequence).isSorted().hasSize(SEALS_EACH);
			}
		}
		finally {
			people.shutdownNow();
		}
		assertThat(jdbc.sql("select sequence from acta where chain_id = :id order by sequence")
			.param("id", secretariat)
			.query(Long.class)
			.list()).isEqualTo(LongStream.rangeClosed(1, THREADS * SEALS_EACH).boxed().toList());
		assertThat(verifier.verifyChain(secretariat)).isInstanceOfSatisfying(ChainVerification.Intact.class,
				intact -> assertThat(intact.head().sequence()).isEqualTo(THREADS * SEALS_EACH));
	}

	@Test
	void each_acta_names_the_hash_of_the_one_before_it() {
		final Acta first = register.seal(Drafts.acta(secretariat, "Primera"));
		final Acta second = register.seal(Drafts.acta(secretariat, "Segunda"));
		assertThat(first.previousHash()).isEqualTo("0".repeat(64));
		assertThat(second.previousHash()).isEqualTo(first.hash());
		assertThat(register.heads(Instant.parse("2200-01-01T00:00:00Z"))).contains(new ChainHead(secretariat, 2, second.hash()));
	}

	@Test
	void anyone_recomputes_the_hash_by_the_published_recipe() throws Exception {
		register.seal(Drafts.acta(secretariat, "Primera"));
		final Acta acta = register.seal(Drafts.full(UUID.randomUUID(), secretariat).build());

		final MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
		sha256.update(register.canonicalJson(acta.id()).orElseThrow().getBytes(StandardCharsets.UTF_8));
		sha256.update(acta.previousHash().getBytes(StandardCharsets.US_ASCII));
		final StringBuilder hash = new StringBuilder();
		for (byte each : sha256.digest()) {
			hash.append(String.format("%02x", each));
		}
		assertThat(hash).hasToString(acta.hash());
	}

	@Test
	void what_is_sealed_holds_the_whole_act_and_the_leap_day_stays_the_29th_of_february() throws Exception {
		final Document annex = documents.store(Drafts.session(secretariat, "Lista de asistencia"), "lista.pdf",
				"application/pdf", new byte[] { 1 });
		final UUID exercise = UUID.randomUUID();
		final Acta acta = register.seal(Drafts.full(exercise, secretariat).annex(annex.id()).build());

		final JsonNode sealed = new ObjectMapper().readTree(register.canonicalJson(acta.id()).orElseThrow());
		assertThat(sealed.at("/format").asText()).isEqualTo("tripartita-acta/1");
		assertThat(sealed.at("/actDate").asText()).isEqualTo("2028-02-29");
		assertThat(sealed.at("/data/date").asText()).isEqualTo("2028-02-29");
		assertThat(sealed.at("/chain").asText()).isEqualTo(secretariat.toString());
		assertThat(sealed.at("/exercise").asText()).isEqualTo(exercise.toString());
		assertThat(sealed.at("/sections/0/paragraphs/0").asText()).isEqualTo("1. Bienvenida\n2. Instalación");
		assertThat(sealed.at("/signatures/2/position").asText()).isEqualTo("Vocal de la Peña");
		assertThat(sealed.at("/annexes/0/sha256").asText()).isEqualTo(annex.sha256());
		assertThat(acta.actDate()).isEqualTo(Drafts.LEAP_DAY);
	}

	@Test
	void without_a_secretariat_the_exercise_is_the_chain() {
		final UUID exercise = UUID.randomUUID();
		final Acta acta = register.seal(ActaDraft
			.of(Filing.of(DocumentKind.DECLARATION, Visibility.PUBLIC, "Declaratoria", Drafts.LEAP_DAY)
				.inExercise(exercise))
			.build());
		assertThat(acta.chainId()).isEqualTo(exercise);
		assertThat(verifier.verifyChain(exercise)).isInstanceOf(ChainVerification.Intact.class);
	}

	@Test
	void a_correction_is_a_new_acta_and_the_earlier_one_stays() {
		final Acta wrong = register.seal(Drafts.acta(secretariat, "Con error"));
		final Acta right = corrected(wrong);
		assertThat(right.supersedes()).isEqualTo(wrong.id());
		assertThat(register.find(wrong.id()).orElseThrow().supersededBy()).isEqualTo(right.id());
		assertThat(documents.find(wrong.documentId()).orElseThrow().supersededBy()).isEqualTo(right.documentId());
		assertThat(verifier.verify(wrong.hash())).isInstanceOfSatisfying(Verification.Superseded.class,
				superseded -> assertThat(superseded.by()).isEqualTo(right));
		assertThat(verifier.verifyChain(secretariat)).isInstanceOf(ChainVerification.Intact.class);
	}

	@Test
	void an_acta_is_corrected_once_and_then_its_correction() {
		final Acta wrong = register.seal(Drafts.acta(secretariat, "Con error"));
		final Acta right = corrected(wrong);
		assertThat(register.correct(wrong.id(), Drafts.acta(secretariat, "Otra")))
			.isEqualTo(new ActaCorrection.Refused("record.correction.already"));
		assertThat(register.correct(UUID.randomUUID(), Drafts.acta(secretariat, "Otra")))
			.isEqualTo(new ActaCorrection.Refused("record.correction.unknown"));
		assertThat(corrected(right).supersedes()).isEqualTo(right.id());
	}

	@Test
	void an_acta_is_not_corrected_from_another_secretariat() {
		final Acta acta = register.seal(Drafts.acta(secretariat, "Propia"));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> register.correct(acta.id(), Drafts.acta(UUID.randomUUID(), "Ajena")));
	}

	@Test
	void an_annex_must_be_on_file() {
		final ActaDraft draft = ActaDraft.of(Drafts.session(secretariat, "Con anexo")).annex(UUID.randomUUID()).build();
		assertThatIllegalArgumentException().isThrownBy(() -> register.seal(draft));
	}

	private Acta corrected(Acta acta) {
		final ActaCorrection result = register.correct(acta.id(), Drafts.acta(secretariat, "Corregida"));
		assertThat(result).isInstanceOf(ActaCorrection.Corrected.class);
		return ((ActaCorrection.Corrected) result).acta();
	}

}
