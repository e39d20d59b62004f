package org.tripartita.actionplan;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.IntStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tripartita.record.Documents;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;

import static org.assertj.core.api.Assertions.assertThat;

/** What a plan looks like on paper. */
@ProductTest
class PlanPrintTest {

	/** More than a page holds. */
	private static final int MILESTONES = 40;

	@Autowired
	private Walk walk;

	@Autowired
	private TestClock clock;

	@Autowired
	private ApprovedCommitments.Parts parts;

	@Autowired
	private Plans plans;

	@Autowired
	private Documents documents;

	@Test
	void a_table_that_goes_on_says_on_each_page_what_its_columns_are() throws IOException {
		var rows = 0;
		try (var printed = Loader.loadPDF(published())) {
			var text = new PDFTextStripper();
			for (int page = 1; page <= printed.getNumberOfPages(); page++) {
				text.setStartPage(page);
				text.setEndPage(page);
				var words = text.getText(printed).replaceAll("\\s+", " ");
				var onPage = words.split("Publicar la parte ", -1).length - 1;
				assertThat(words.contains("Fecha del hito")).as(words).isEqualTo(onPage > 0);
				rows += onPage;
			}
		}
		assertThat(rows).isEqualTo(MILESTONES);
	}

	private byte[] published() {
		var exercise = walk.exercise(clock.today().minusDays(300));
		var approved = parts.of(exercise, clock.today().minusDays(20));
		var start = clock.today().minusDays(10);
		approved.approve(Drafts.running(start, start.plusYears(1), milestones(start)));
		approved.publish(new PlanContent("Plan de acción local", start, start.plusYears(1), "Introducción", "Contexto", "Proceso",
				Set.of(CrossCuttingTopic.GENDER)));
		return documents.content(plans.ofExercise(exercise.id()).orElseThrow().current().pdf().documentId()).orElseThrow();
	}

	private static DraftMilestone[] milestones(LocalDate start) {
		return IntStream.rangeClosed(1, MILESTONES).mapToObj(number -> new DraftMilestone("Publicar la parte " + number,
				start.plusMonths(6), "Tesorería Municipal", "Dirección electrónica")).toArray(DraftMilestone[]::new);
	}

}
