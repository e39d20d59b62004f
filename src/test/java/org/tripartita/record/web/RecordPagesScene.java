package org.tripartita.record.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.tripartita.record.Acta;
import org.tripartita.record.ActaDraft;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.Document;
import org.tripartita.record.DocumentKind;
import org.tripartita.record.DocumentReaders;
import org.tripartita.record.Documents;
import org.tripartita.record.EvidenceIntake;
import org.tripartita.record.Filing;
import org.tripartita.record.RecordModuleTest;
import org.tripartita.record.Visibility;

/** The pages of documents and of verification, without a browser. */
@RecordModuleTest
abstract class RecordPagesScene {

	static final Principal MEMBER = () -> "integrante";

	static final String ATTACK = "<script>alert(1)</script>\"'";

	@Autowired
	Documents documents;

	@Autowired
	EvidenceIntake intake;

	@Autowired
	ActaRegister register;

	@Autowired
	VerificationController verificationController;

	@Autowired
	SpringTemplateEngine templates;

	@Autowired
	DataSource database;

	MockMvc site;

	@BeforeEach
	void the_site() {
		final ThymeleafViewResolver views = new ThymeleafViewResolver();
		views.setTemplateEngine(templates);
		views.setCharacterEncoding("UTF-8");
		site = MockMvcBuilders.standaloneSetup(new DocumentController(documents, readers()), verificationController)
			.setViewResolvers(views)
			.setLocaleResolver(new FixedLocaleResolver(Locale.forLanguageTag("es-MX")))
			.build();
	}

	static ObjectProvider<DocumentReaders> readers() {
		final DocumentReaders seats = (document, username) -> document.filing().visibility() == Visibility.MEMBERS
				&& username.equals(MEMBER.getName());
		final DocumentReaders nobody = (document, username) -> false;
		return new StaticListableBeanFactory(Map.of("nobody", nobody, "seats", seats))
			.getBeanProvider(DocumentReaders.class);
	}

	Document store(Visibility visibility, String fileName, String mediaType) {
		return documents.store(filing(visibility), fileName, mediaType, new byte[] { 1, 2, 3 });
	}

	static ActaDraft signed(ActaDraft draft) {
		return new ActaDraft(draft.filing(), draft.facts(), draft.sections(), List.of(new ActaDraft.Signature("Gobierno",
				"Vocalía Ñuu Savi", "Acta de designación", "Secretaría", LocalDate.of(2028, 2, 29))), List.of(), Map.of());
	}

	/** The same pages, saved by another program. */
	static byte[] changed(byte[] pdf) throws IOException {
		try (var document = Loader.loadPDF(pdf); var bytes = new ByteArrayOutputStream()) {
			document.getDocumentInformation().setTitle("Otra cosa");
			document.save(bytes);
			return bytes.toByteArray();
		}
	}

	/** The same pages with other content attached to them. */
	static byte[] attaching(byte[] pdf, byte[] json) throws IOException {
		try (var document = Loader.loadPDF(pdf); var bytes = new ByteArrayOutputStream()) {
			final var attached = document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames().get("acta.json");
			attached.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(json)));
			document.save(bytes);
			return bytes.toByteArray();
		}
	}

	Acta seal(Visibility visibility, String title) {
		return register.seal(draft(visibility, title, UUID.randomUUID()));
	}

	static ActaDraft draft(Visibility visibility, String title, UUID secretariat) {
		return ActaDraft
			.of(Filing.of(DocumentKind.SESSION_ACT, visibility, title, LocalDate.of(2028, 2, 29))
				.inSecretariat(secretariat))
			.build();
	}

	static Filing filing(Visibility visibility) {
		return Filing.of(DocumentKind.EVIDENCE, visibility, "Evidencia " + ATTACK, LocalDate.of(2026, 11, 20));
	}

}
