package org.tripartita.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.sun.management.ThreadMXBean;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.tripartita.record.Acta;
import org.tripartita.record.ActaDraft;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.ActaVerifier;
import org.tripartita.record.ChainVerification;
import org.tripartita.record.DocumentKind;
import org.tripartita.record.Documents;
import org.tripartita.record.Filing;
import org.tripartita.record.Visibility;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;

/**
 * Whether a chain of 10,000 actas is verified in time linear to its length, and what an acta of 40 pages takes to print. It
 * prints and keeps {@code target/benchmark-actas.txt}; no figure of time fails it.
 */
@ProductTest(properties = "tripartita.data=target/test-data/acta-benchmark")
class ActaBenchmark {

	private static final int FEW = 1_000;

	private static final int MANY = 10_000;

	private static final int AT_ONCE = 500;

	private static final int ROUNDS = 5;

	private static final int PAGES = 40;

	/** So many parts fill so many pages. */
	private static final int SECTIONS = 145;

	private static final int PRINTS = 10;

	private static final double MEGABYTE = 1024 * 1024;

	private final Figures figures = new Figures();

	@Autowired
	private ActaRegister register;

	@Autowired
	private ActaVerifier verifier;

	@Autowired
	private Documents documents;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient database;

	@Test
	void chains_and_paper() throws IOException {
		var few = chain(FEW);
		var many = chain(MANY);
		database.sql("vacuum analyze").update();
		verified(few, FEW);
		verified(many, MANY);
		double bestOfFew = Double.MAX_VALUE;
		double bestOfMany = Double.MAX_VALUE;
		for (int round = 0; round < ROUNDS; round++) {
			bestOfFew = Math.min(bestOfFew, verified(few, FEW));
			bestOfMany = Math.min(bestOfMany, verified(many, MANY));
		}
		double eachOfFew = bestOfFew / FEW;
		double eachOfMany = bestOfMany / MANY;
		figures.atMost("Verification per acta at 10,000 beside 1,000, ms", eachOfMany, eachOfFew, 1.2);
		figures.note("A chain of 10,000 actas: %.0f ms, %.1f µs for each acta".formatted(eachOfMany * MANY, eachOfMany * 1000));
		keep();
		print();
		keep();
		System.out.println(figures.table());
	}

	private void keep() throws IOException {
		Files.writeString(Path.of("target", "benchmark-actas.txt"), figures.table());
	}

	private UUID chain(int length) {
		var secretariat = UUID.randomUUID();
		for (int done = 0; done < length; done += AT_ONCE) {
			transaction.executeWithoutResult(status -> {
				for (int number = 0; number < AT_ONCE; number++) {
					register.seal(acta(secretariat, 4));
				}
			});
		}
		return secretariat;
	}

	private double verified(UUID chain, int length) {
		var begun = System.nanoTime();
		assertThat(verifier.verifyChain(chain)).isInstanceOfSatisfying(ChainVerification.Intact.class,
				intact -> assertThat(intact.head().sequence()).isEqualTo(length));
		return (System.nanoTime() - begun) / 1e6;
	}

	/** Each print is of an acta of its own, since an acta is printed once. */
	private void print() throws IOException {
		var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
		var times = new ArrayList<Double>();
		var memory = new ArrayList<Double>();
		int pages = 0;
		int bytes = 0;
		for (int number = 0; number < PRINTS; number++) {
			Acta acta = register.seal(acta(UUID.randomUUID(), SECTIONS));
			var allocated = threads.getCurrentThreadAllocatedBytes();
			var begun = System.nanoTime();
			var pdf = documents.content(acta.documentId()).orElseThrow();
			times.add((System.nanoTime() - begun) / 1e6);
			memory.add((threads.getCurrentThreadAllocatedBytes() - allocated) / MEGABYTE);
			try (var document = Loader.loadPDF(pdf)) {
				pages = document.getNumberOfPages();
			}
			bytes = pdf.length;
		}
		assertThat(pages).isGreaterThanOrEqualTo(PAGES);
		figures.note("The PDF of an acta of %d pages: %.0f ms, %.0f MB allocated in all, a file of %d kB; the first %.0f ms"
			.formatted(pages, Figures.median(times), Figures.median(memory), bytes / 1024, times.get(0)));
	}

	private ActaDraft acta(UUID secretariat, int sections) {
		var draft = ActaDraft.of(Filing.of(DocumentKind.SESSION_ACT, Visibility.PUBLIC, "Acta de sesión", clock.today()).inSecretariat(secretariat))
			.fact("Lugar", "Oaxaca de Juárez");
		for (int number = 1; number <= sections; number++) {
			draft.section("Acuerdo " + number, List.of("Se acuerda el punto " + number + " por consenso. "
					+ "Las tres partes lo publicarán y le darán seguimiento cada mes. ".repeat(14)));
		}
		for (var sector : List.of("Gobierno", "Órgano garante", "Sociedad civil")) {
			draft.signature(new ActaDraft.Signature(sector, "Titular", "Acta de designación", "Institución", clock.today()));
		}
		return draft.build();
	}

}
