package org.tripartita.actionplan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.tripartita.record.PrintedFont;
import org.tripartita.workflow.Texts;

/** Prints a plan as a tagged PDF in Spanish, A4, with its font embedded. What people wrote is printed as text. */
@Component
class PlanPdf {

	private final SpringTemplateEngine templates;

	private final String site;

	PlanPdf(SpringTemplateEngine templates, @Value("${tripartita.public-address}") String site) {
		this.templates = templates;
		this.site = site;
	}

	byte[] render(PlanFiles.Edition edition) {
		var bytes = new ByteArrayOutputStream();
		try {
			new PdfRendererBuilder().withHtmlContent(html(edition), null)
				.useFont(PrintedFont::open, PrintedFont.FAMILY, PrintedFont.WEIGHT, FontStyle.NORMAL, true)
				.useExternalResourceAccessControl((uri, type) -> uri.startsWith("data:"),
						ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
				.useExternalResourceAccessControl((uri, type) -> uri.startsWith("data:"),
						ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
				.usePdfUaAccessibility(true)
				.withProducer("Tripartita")
				.toStream(bytes)
				.run();
			return bytes.toByteArray();
		}
		catch (IOException unprintable) {
			throw new UncheckedIOException(unprintable);
		}
	}

	String html(PlanFiles.Edition edition) {
		var context = new Context(Texts.SPANISH);
		context.setVariable("edition", edition);
		context.setVariable("plan", edition.plan());
		context.setVariable("cocreated", edition.ofOrigin(CommitmentOrigin.COCREATED));
		context.setVariable("proactive", edition.ofOrigin(CommitmentOrigin.PROACTIVE));
		context.setVariable("noted", edition.endorsements().stream().anyMatch(act -> act.note() != null));
		context.setVariable("address", site + "/ejercicios/" + edition.exercise().code());
		return templates.process("actionplan/plan", context);
	}

}
