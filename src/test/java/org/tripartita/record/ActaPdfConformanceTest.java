package org.tripartita.record;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** An acta's PDF keeps what it says of itself: PDF/A-3a to be kept, PDF/UA-1 to be read by everybody. */
class ActaPdfConformanceTest {

	private static final String HASH = "ab".repeat(32);

	private static final Instant SEALED_AT = Instant.parse("2028-03-01T05:30:00Z");

	private final ActaPdf pdf = new ActaPdf(ActaPdfTest.templates(), "https://abierto.example.mx",
			Clock.fixed(SEALED_AT, ZoneId.of("America/Mexico_City")));

	@BeforeAll
	static void the_judge() {
		VeraGreenfieldFoundryProvider.initialise();
	}

	@ParameterizedTest
	@EnumSource(value = PDFAFlavour.class, names = { "PDFA_3_A", "PDFUA_1" })
	void every_rule_of_the_norm_holds(PDFAFlavour norm) throws IOException, VeraPDFException {
		assertThat(broken(norm, printed(longActa()))).isEmpty();
	}

	@Test
	void the_judge_finds_a_file_that_breaks_the_norm() throws IOException, VeraPDFException {
		try (var document = Loader.loadPDF(printed(longActa())); var bytes = new ByteArrayOutputStream()) {
			document.getDocumentCatalog().getCOSObject().removeItem(COSName.getPDFName("OutputIntents"));
			document.getDocumentCatalog().setLanguage(null);
			document.save(bytes);
			assertThat(broken(PDFAFlavour.PDFA_3_A, bytes.toByteArray())).isNotEmpty();
			assertThat(broken(PDFAFlavour.PDFUA_1, bytes.toByteArray())).isNotEmpty();
		}
	}

	@Test
	void what_was_sealed_is_attached_byte_by_byte() throws IOException {
		final SealedContent content = longActa();
		assertThat(PdfAttachment.read(printed(content)).orElseThrow()).isEqualTo(content.canonicalJson().getBytes(UTF_8));
	}

	@Test
	void a_telephone_reads_where_the_acta_is_verified() throws IOException, ReaderException {
		try (var document = Loader.loadPDF(printed(longActa()))) {
			final var page = new PDFRenderer(document).renderImageWithDPI(document.getNumberOfPages() - 1, 200);
			final int[] dots = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
			final var picture = new BinaryBitmap(
					new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), dots)));
			assertThat(new QRCodeReader().decode(picture, Map.of(DecodeHintType.TRY_HARDER, true)).getText()).isEqualTo("https://abierto.example.mx/verificar/" + HASH);
		}
	}

	@Test
	void what_is_no_pdf_or_carries_nothing_is_no_acta() throws IOException {
		assertThat(PdfAttachment.read("%PDF-1.7 nada".getBytes(UTF_8))).isEmpty();
		try (var document = new PDDocument(); var bytes = new ByteArrayOutputStream()) {
			document.addPage(new PDPage());
			document.save(bytes);
			assertThat(PdfAttachment.read(bytes.toByteArray())).isEmpty();
		}
	}

	private byte[] printed(SealedContent content) {
		return pdf.render(content, content.canonicalJson(), HASH);
	}

	private static SealedContent longActa() {
		final ActaDraft.Builder draft = Drafts.full(null, UUID.randomUUID());
		for (int number = 1; number <= 20; number++) {
			draft.section("Acuerdo " + number, "Ñuu Savi: se acuerda el punto " + number + ". " + "Las tres partes. ".repeat(40));
		}
		return new SealedContent(UUID.randomUUID(), 12, SEALED_AT, "cd".repeat(32), draft.build(),
				List.of(new SealedContent.Annex(UUID.randomUUID(), "Lista de asistencia", HASH)), null);
	}

	private static List<String> broken(PDFAFlavour norm, byte[] file) throws IOException, VeraPDFException {
		try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), norm);
				var judge = Foundries.defaultInstance().createValidator(norm, false)) {
			var result = judge.validate(parser);
			var rules = result.getFailedChecks().keySet().stream().map(rule -> rule.getClause() + "-" + rule.getTestNumber()).toList();
			assertThat(result.isCompliant()).as("%s %s", norm, rules).isEqualTo(rules.isEmpty());
			return rules;
		}
	}

}
