package org.tripartita.record;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.logging.Level;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * Prints an acta as PDF/A-3a that also keeps PDF/UA-1: tagged, in Spanish, A4, with its font embedded, the code that
 * leads to its verification and, attached, what was sealed byte by byte. Rendering reads nothing but the class path. What
 * people wrote is printed as text, never read as markup.
 */
@Component
class ActaPdf {

	private static final Locale LOCALE = Locale.forLanguageTag("es-MX");

	private static final String LOGO = "static/logo.png";

	/** sRGB, as the JDK brings it. */
	private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

	private static final Pattern CREATED = Pattern.compile("<xmp:CreateDate>[^<]*</xmp:CreateDate>");

	static {
		XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
	}

	private final SpringTemplateEngine templates;

	private final String publicAddress;

	private final ZoneId zone;

	ActaPdf(SpringTemplateEngine templates, @Value("${tripartita.public-address}") String publicAddress, Clock clock) {
		this.templates = templates;
		this.publicAddress = publicAddress;
		this.zone = clock.getZone();
	}

	/**
	 * @param canonicalJson what was sealed, as it was sealed
	 */
	byte[] render(SealedContent content, String canonicalJson, String hash) {
		try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
				PdfBoxRenderer renderer = builder(html(content, hash), bytes).buildPdfRenderer()) {
			renderer.createPDFWithoutClosing();
			final PDDocument document = renderer.getPdfDocument();
			PdfAttachment.attach(document, canonicalJson, content.sealedAt());
			stamp(document, content.sealedAt());
			document.save(bytes);
			return bytes.toByteArray();
		}
		catch (IOException unprintable) {
			throw new UncheckedIOException(unprintable);
		}
	}

	/** The PDF's source. */
	String html(SealedContent content, String hash) {
		final Context context = new Context(LOCALE);
		context.setVariable("content", content);
		context.setVariable("filing", content.draft().filing());
		context.setVariable("sectors", content.draft().signatures().stream()
			.collect(Collectors.groupingBy(ActaDraft.Signature::sector, LinkedHashMap::new, Collectors.toList())));
		context.setVariable("zone", zone);
		context.setVariable("hash", hash);
		final String address = publicAddress + "/verificar/" + hash;
		context.setVariable("address", address);
		context.setVariable("qr", QrCode.png(address));
		context.setVariable("logo", logo());
		return templates.process("record/acta", context);
	}

	private static PdfRendererBuilder builder(String html, ByteArrayOutputStream bytes) {
		return new PdfRendererBuilder().withHtmlContent(html, null)
			.useFont(PrintedFont::open, PrintedFont.FAMILY, PrintedFont.WEIGHT, FontStyle.NORMAL, true)
			.useExternalResourceAccessControl((uri, type) -> uri.startsWith("data:"),
					ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
			.useExternalResourceAccessControl((uri, type) -> uri.startsWith("data:"),
					ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
			.usePdfUaAccessibility(true)
			.usePdfAConformance(PdfAConformance.PDFA_3_A)
			.useColorProfile(COLOURS)
			.withProducer("Tripartita")
			.toStream(bytes);
	}

	/** Dates and identifier follow from the acta and not from the moment of printing. */
	private static void stamp(PDDocument document, Instant sealedAt) throws IOException {
		final GregorianCalendar date = GregorianCalendar.from(sealedAt.atZone(ZoneId.of("UTC")));
		final PDDocumentInformation information = document.getDocumentInformation();
		information.setCreationDate(date);
		information.setModificationDate(date);
		document.setDocumentId(sealedAt.toEpochMilli());
		final PDMetadata metadata = document.getDocumentCatalog().getMetadata();
		final String described = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
		final String dates = "<xmp:CreateDate>%1$s</xmp:CreateDate><xmp:ModifyDate>%1$s</xmp:ModifyDate>"
			.formatted(sealedAt.truncatedTo(ChronoUnit.SECONDS));
		metadata.importXMPMetadata(CREATED.matcher(described).replaceFirst(dates).getBytes(StandardCharsets.UTF_8));
	}

	private static @Nullable String logo() {
		final ClassPathResource logo = new ClassPathResource(LOGO);
		if (!logo.exists()) {
			return null;
		}
		try {
			return "data:image/png;base64," + Base64.getEncoder().encodeToString(logo.getContentAsByteArray());
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

}
