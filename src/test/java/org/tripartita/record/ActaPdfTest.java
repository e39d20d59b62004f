package org.tripartita.record;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

import static org.assertj.core.api.Assertions.assertThat;

/** What an acta looks like on paper. */
class ActaPdfTest {

	private static final String HASH = "ab".repeat(32);

	private static final Instant SEALED_AT = Instant.parse("2028-03-01T05:30:00Z");

	private final ActaPdf pdf = new ActaPdf(templates(), "https://abierto.example.mx",
			Clock.fixed(SEALED_AT, ZoneId.of("America/Mexico_City")));

	@Test
	void a_long_acta_has_its_pages_its_whole_text_and_its_language() throws IOException {
		final ActaDraft.Builder draft = Drafts.full(null, UUID.randomUUID());
		for (int number = 1; number <= 60; number++) {
			draft.section("Acuerdo " + number, "Se acuerda el punto " + number + " por consenso. "
					+ "Las tres partes lo publicarán y le darán seguimiento cada mes. ".repeat(9));
		}
		try (PDDocument document = Loader.loadPDF(printed(content(draft.build())))) {
			assertThat(document.getNumberOfPages()).isGreaterThanOrEqualTo(10);
			assertThat(text(document)).contains("Acuerdo 1", "Acuerdo 60", "Se acuerda el punto 60 por consenso.",
					"Página 10 de " + document.getNumberOfPages());
			assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("es-MX");
		}
	}

	@Test
	void the_leap_day_and_the_hour_of_the_territory_are_printed() throws IOException {
		final String text = text(printed(content(Drafts.full(null, UUID.randomUUID()).build())));
		assertThat(text).contains("Fecha del acto 29 de febrero de 2028",
				"sellada el 29 de febrero de 2028, 23:30 (UTC-06:00)", "Acta de designación Organización 29 de febrero de 2028");
	}

	@Test
	void facts_sections_signatures_by_sector_hash_and_address_are_printed() throws IOException {
		final String text = text(printed(content(Drafts.full(null, UUID.randomUUID()).build())));
		assertThat(text).contains("Acta de instalación del STL de Oaxaca", "Lugar Oaxaca de Juárez",
				"1. Bienvenida", "Firmas por sector", "Órgano garante", "Vocal Ñuu Savi", HASH,
				"Lista de asistencia");
		assertThat(text.replaceAll("\\s", "")).contains("https://abierto.example.mx/verificar/" + HASH);
		assertThat(text.indexOf("Vocal bilingüe")).isGreaterThan(text.indexOf("Órgano garante"));
	}

	@Test
	void the_title_of_a_sector_stays_on_one_page_with_its_signatures() throws IOException {
		for (int lines = 8; lines <= 24; lines += 2) {
			final ActaDraft.Builder draft = Drafts.full(null, UUID.randomUUID());
			draft.section("Relato", "Se acuerda.\n".repeat(lines));
			try (PDDocument document = Loader.loadPDF(printed(content(draft.build())))) {
				final String first = firstPage(document);
				assertThat(first.contains("Gobierno")).as("%d lines", lines).isEqualTo(first.contains("Vocal Ñuu Savi"));
				assertThat(first.contains("Órgano garante")).as("%d lines", lines).isEqualTo(first.contains("Vocal bilingüe"));
			}
		}
	}

	@Test
	void the_day_of_the_act_is_printed_once() throws IOException {
		final ActaDraft.Builder draft = Drafts.full(null, UUID.randomUUID()).fact("Fecha del acto", "29 de febrero de 2028");
		assertThat(text(printed(content(draft.build())))).containsOnlyOnce("Fecha del acto");
	}

	@Test
	void another_day_that_the_acta_tells_is_printed_beside_that_of_the_act() throws IOException {
		final ActaDraft.Builder draft = Drafts.full(null, UUID.randomUUID()).fact("Fecha del acto", "1 de marzo de 2028");
		assertThat(text(printed(content(draft.build())))).contains("29 de febrero de 2028", "1 de marzo de 2028");
	}

	@Test
	void what_people_write_is_printed_as_text_and_never_read_as_markup() throws IOException {
		final String attack = "</title></td><script>alert(1)</script><img src=\"http://evil.example/x\"/>[[${1+1}]]";
		final ActaDraft draft = ActaDraft.of(Drafts.session(UUID.randomUUID(), attack))
			.fact("A" + attack, "B" + attack)
			.section("C" + attack, "D" + attack)
			.signature(new ActaDraft.Signature("E" + attack, "F" + attack, "G" + attack, "H" + attack, Drafts.LEAP_DAY))
			.build();
		final SealedContent content = new SealedContent(UUID.randomUUID(), 2, SEALED_AT, HASH, draft,
				List.of(new SealedContent.Annex(UUID.randomUUID(), "I" + attack, HASH)), null);
		assertThat(pdf.html(content, HASH)).doesNotContain("<script", "evil.example/x\"/>", "[[2]]").contains("&lt;script");
		assertThat(text(printed(content)).replaceAll("\\s", "")).contains("<script>alert(1)</script>",
				"[[${1+1}]]");
	}

	@Test
	void control_characters_and_what_follows_them_do_not_spoil_the_paper() throws IOException {
		final ActaDraft draft = ActaDraft.of(Drafts.session(UUID.randomUUID(), "Uno\u0000\u0008\ud800 dos\uffff\u202e"))
			.section("Lengua", "Ngiwa ꞌ n̲ ɨ ]]> &nbsp; \u0001fin")
			.build();
		assertThat(text(printed(content(draft)))).contains("Uno dos", "]]> &nbsp; fin");
	}

	@Test
	void the_file_is_tagged_carries_its_font_and_reads_its_dates_from_the_acta() throws IOException {
		final SealedContent content = content(Drafts.full(null, UUID.randomUUID()).build());
		final byte[] bytes = printed(content);
		try (PDDocument document = Loader.loadPDF(bytes)) {
			assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
			assertThat(document.getDocumentCatalog().getStructureTreeRoot().getKids()).isNotEmpty();
			assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Acta de instalación del STL de Oaxaca");
			assertThat(document.getDocumentInformation().getCreationDate().toInstant()).isEqualTo(SEALED_AT);
			assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(595f, 596f);
			for (PDPage page : document.getPages()) {
				for (var name : page.getResources().getFontNames()) {
					final PDFont font = page.getResources().getFont(name);
					assertThat(font.isEmbedded()).as(font.getName()).isTrue();
				}
			}
		}
		assertThat(printed(content)).isEqualTo(bytes);
	}

	private static SealedContent content(ActaDraft draft) {
		return new SealedContent(UUID.randomUUID(), 12, SEALED_AT, "cd".repeat(32), draft,
				List.of(new SealedContent.Annex(UUID.randomUUID(), "Lista de asistencia", HASH)), null);
	}

	private byte[] printed(SealedContent content) {
		return pdf.render(content, content.canonicalJson(), HASH);
	}

	private static String text(byte[] bytes) throws IOException {
		try (PDDocument document = Loader.loadPDF(bytes)) {
			return text(document);
		}
	}

	private static String firstPage(PDDocument document) throws IOException {
		final PDFTextStripper stripper = new PDFTextStripper();
		stripper.setEndPage(1);
		return stripper.getText(document);
	}

	private static String text(PDDocument document) throws IOException {
		return new PDFTextStripper().getText(document);
	}

	static SpringTemplateEngine templates() {
		final ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
		resolver.setPrefix("templates/");
		resolver.setSuffix(".html");
		resolver.setCharacterEncoding("UTF-8");
		final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages/record");
		messages.setDefaultEncoding("UTF-8");
		messages.setAlwaysUseMessageFormat(true);
		final SpringTemplateEngine templates = new SpringTemplateEngine();
		templates.setTemplateResolver(resolver);
		templates.setTemplateEngineMessageSource(messages);
		return templates;
	}

}
