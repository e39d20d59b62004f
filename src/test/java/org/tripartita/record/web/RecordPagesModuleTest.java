package org.tripartita.record.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.tripartita.record.Acta;
import org.tripartita.record.ActaCorrection;
import org.tripartita.record.ActaDraft;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.Document;
import org.tripartita.record.DocumentKind;
import org.tripartita.record.DocumentReaders;
import org.tripartita.record.Documents;
import org.tripartita.record.EvidenceIntake;
import org.tripartita.record.EvidenceResult;
import org.tripartita.record.Filing;
import org.tripartita.record.RecordModuleTest;
import org.tripartita.record.Visibility;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** What anyone sees of documents and actas, without scripts. */
@RecordModuleTest
class RecordPagesModuleTest {

	private static final Principal MEMBER = () -> "integrante";

	private static final String ATTACK = "<script>alert(1)</script>\"'";

	@Autowired
	private Documents documents;

	@Autowired
	private EvidenceIntake intake;

	@Autowired
	private ActaRegister register;

	@Autowired
	private VerificationController verificationController;

	@Autowired
	private SpringTemplateEngine templates;

	@Autowired
	private DataSource database;

	private MockMvc site;

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

	@Test
	void a_pdf_opens_in_the_browser_and_can_do_nothing_there() throws Exception {
		final Document document = store(Visibility.PUBLIC, "Acta nº 3.pdf", "application/pdf");
		site.perform(get("/documentos/{id}", document.id()))
			.andExpect(status().isOk())
			.andExpect(content().contentType("application/pdf"))
			.andExpect(content().bytes(new byte[] { 1, 2, 3 }))
			.andExpect(header().string("Content-Disposition", startsWith("inline; ")))
			.andExpect(header().string("Content-Disposition", containsString("UTF-8''Acta%20n%C2%BA%203.pdf")))
			.andExpect(header().string("X-Content-Type-Options", "nosniff"))
			.andExpect(header().string("Content-Security-Policy", containsString("default-src 'none'")))
			.andExpect(header().string("ETag", '"' + document.sha256() + '"'));
	}

	@Test
	void any_other_file_is_saved_and_not_shown() throws Exception {
		final Document document = store(Visibility.PUBLIC, "datos.csv", "text/csv");
		site.perform(get("/documentos/{id}", document.id()))
			.andExpect(header().string("Content-Disposition", startsWith("attachment; ")))
			.andExpect(header().string("Content-Security-Policy", "default-src 'none'; sandbox"))
			.andExpect(header().string("X-Content-Type-Options", "nosniff"));
	}

	@Test
	void a_file_that_the_browser_has_is_not_sent_again() throws Exception {
		final Document document = store(Visibility.PUBLIC, "datos.csv", "text/csv");
		site.perform(get("/documentos/{id}", document.id()).header("If-None-Match", '"' + document.sha256() + '"'))
			.andExpect(status().isNotModified());
	}

	@ParameterizedTest
	@CsvSource({ "PUBLIC,,200", "MEMBERS,,404", "RESTRICTED,,404", "MEMBERS,integrante,200", "MEMBERS,otra,404",
			"RESTRICTED,integrante,404" })
	void what_somebody_may_not_read_does_not_exist_for_them(Visibility visibility, String reader, int expected)
			throws Exception {
		final Document document = store(visibility, "a.pdf", "application/pdf");
		final MockHttpServletRequestBuilder request = get("/documentos/{id}", document.id());
		site.perform(reader == null ? request : request.principal(() -> reader)).andExpect(status().is(expected));
	}

	@Test
	void what_only_members_read_stays_in_no_cache() throws Exception {
		final Document document = store(Visibility.MEMBERS, "a.pdf", "application/pdf");
		site.perform(get("/documentos/{id}", document.id()).principal(MEMBER))
			.andExpect(header().string("Cache-Control", "no-store"));
	}

	@Test
	void a_withdrawn_document_says_so_and_why() throws Exception {
		final Document document = store(Visibility.PUBLIC, "a.pdf", "application/pdf");
		documents.withdraw(document.id(), "Datos personales " + ATTACK);
		site.perform(get("/documentos/{id}", document.id()))
			.andExpect(status().isGone())
			.andExpect(content().string(containsString("Datos personales")))
			.andExpect(content().string(not(containsString("<script"))));
	}

	@Test
	void a_link_is_shown_and_not_followed() throws Exception {
		final EvidenceResult result = intake.acceptLink(filing(Visibility.PUBLIC), "https://example.org/'x'?a=1&b=2");
		final UUID id = ((EvidenceResult.Accepted) result).documentId();
		site.perform(get("/documentos/{id}", id))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("https://example.org/&#39;x&#39;?a=1&amp;b=2")))
			.andExpect(content().string(not(containsString("<script"))));
	}

	@Test
	void an_actas_hash_leads_to_the_acta_with_its_pdf_and_its_content() throws Exception {
		final Acta acta = seal(Visibility.PUBLIC, "Sesión " + ATTACK);
		site.perform(get("/verificar").param("huella", " " + acta.hash().toUpperCase(Locale.ROOT) + "\n"))
			.andExpect(redirectedUrl("/verificar/" + acta.hash()));
		site.perform(get("/verificar/{hash}", acta.hash()))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("Acta auténtica")))
			.andExpect(content().string(containsString("29 de febrero de 2028")))
			.andExpect(content().string(containsString("23 de noviembre de 2026, 10:00 (UTC-06:00)")))
			.andExpect(content().string(containsString("/documentos/" + acta.documentId())))
			.andExpect(content().string(containsString("lang=\"es-MX\"")))
			.andExpect(content().string(not(containsString("<script"))))
			.andExpect(content().string(not(containsString("??"))));
		site.perform(get("/verificar/{hash}/acta.json", acta.hash()))
			.andExpect(content().contentType("application/json"))
			.andExpect(content().string(register.canonicalJson(acta.id()).orElseThrow()));
	}

	@Test
	void an_uploaded_file_leads_to_what_it_is() throws Exception {
		final Acta acta = seal(Visibility.PUBLIC, "Sesión");
		final byte[] pdf = documents.content(acta.documentId()).orElseThrow();
		final String address = site.perform(multipart("/verificar").file(new MockMultipartFile("archivo", pdf)))
			.andExpect(status().is3xxRedirection())
			.andReturn()
			.getResponse()
			.getRedirectedUrl();
		site.perform(get(address)).andExpect(content().string(containsString("Acta auténtica")));
	}

	@Test
	void a_pdf_saved_anew_is_told_from_the_one_that_is_kept() throws Exception {
		final Acta acta = seal(Visibility.PUBLIC, "Sesión");
		final byte[] again = changed(documents.content(acta.documentId()).orElseThrow());
		site.perform(multipart("/verificar").file(new MockMultipartFile("archivo", again)))
			.andExpect(redirectedUrl("/verificar/" + acta.hash() + "?copia=1"));
		site.perform(get("/verificar/{hash}?copia=1", acta.hash()))
			.andExpect(content().string(containsString("Copia de un acta auténtica")))
			.andExpect(content().string(containsString("no prueba nada")))
			.andExpect(content().string(not(containsString("Acta auténtica</h1>"))));
	}

	@Test
	void sealed_content_laid_out_anew_is_the_acta() throws Exception {
		final Acta acta = seal(Visibility.PUBLIC, "Sesión");
		final String json = register.canonicalJson(acta.id()).orElseThrow();
		final byte[] spaced = (new ObjectMapper().readTree(json).toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
		site.perform(multipart("/verificar").file(new MockMultipartFile("archivo", spaced)))
			.andExpect(redirectedUrl("/verificar/" + acta.hash() + "?archivo=1"));
	}

	@Test
	void a_foreign_file_is_told_so() throws Exception {
		for (final byte[] foreign : List.of("{\"a\":1}".getBytes(StandardCharsets.UTF_8), "%PDF-1.7 x".getBytes(StandardCharsets.UTF_8),
				new byte[] { 1, 2 }, "{\"format\":\"tripartita-acta/1\"}".getBytes(StandardCharsets.UTF_8))) {
			final String address = site.perform(multipart("/verificar").file(new MockMultipartFile("archivo", foreign)))
				.andExpect(status().is3xxRedirection())
				.andReturn()
				.getResponse()
				.getRedirectedUrl();
			site.perform(get(address))
				.andExpect(status().isNotFound())
				.andExpect(content().string(containsString("no es un acta ni un documento público")));
		}
	}

	@Test
	void the_page_tells_who_signed_and_where_the_chain_stands() throws Exception {
		final UUID secretariat = UUID.randomUUID();
		final Acta acta = register.seal(signed(draft(Visibility.PUBLIC, "Sesión", secretariat)));
		register.seal(draft(Visibility.PUBLIC, "Otra", secretariat));
		site.perform(get("/verificar/{hash}", acta.hash()))
			.andExpect(content().string(containsString("Quién firmó")))
			.andExpect(content().string(containsString("Vocalía Ñuu Savi")))
			.andExpect(content().string(containsString("Cadena íntegra")))
			.andExpect(content().string(containsString("tiene 2 actas")))
			.andExpect(content().string(not(containsString("??"))));
	}

	@Test
	void the_page_names_the_broken_link() throws Exception {
		final UUID secretariat = UUID.randomUUID();
		final Acta first = register.seal(draft(Visibility.PUBLIC, "Primera", secretariat));
		final Acta second = register.seal(draft(Visibility.PUBLIC, "Segunda", secretariat));
		try (var connection = database.getConnection(); var statement = connection.createStatement()) {
			statement.execute("set session_replication_role = replica");
			statement.execute("update acta set title = 'Otra' where id = '" + second.id() + "'");
			statement.execute("set session_replication_role = origin");
		}
		site.perform(get("/verificar/{hash}", first.hash()))
			.andExpect(content().string(containsString("Cadena rota")))
			.andExpect(content().string(containsString("el primer eslabón que no corresponde es el número 2")))
			.andExpect(content().string(containsString("difiere de lo que se selló")));
		site.perform(get("/verificar/cadena/{code}/{number}/{hash}", secretariat, 1, first.hash()))
			.andExpect(content().string(containsString("La cadena está rota")))
			.andExpect(content().string(containsString("número 2")));
	}

	@Test
	void a_line_of_the_daily_mail_leads_to_whether_the_chain_still_holds_it() throws Exception {
		final Acta acta = seal(Visibility.PUBLIC, "Sesión");
		final String line = acta.chainId() + " 1 " + acta.hash();
		site.perform(get("/verificar").param("huella", " " + line.toUpperCase(Locale.ROOT).replace(acta.chainId().toString().toUpperCase(Locale.ROOT), acta.chainId().toString()) + "\n"))
			.andExpect(redirectedUrl("/verificar/cadena/" + line.replace(' ', '/')));
		site.perform(get("/verificar/cadena/" + line.replace(' ', '/')))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("La cadena conserva esa huella")))
			.andExpect(content().string(not(containsString("??"))));
		site.perform(get("/verificar/cadena/{code}/1/{hash}", acta.chainId(), "1".repeat(64)))
			.andExpect(content().string(containsString("La cadena se reescribió")));
		site.perform(get("/verificar/cadena/{code}/7/{hash}", acta.chainId(), acta.hash()))
			.andExpect(content().string(containsString("A la cadena le faltan actas")));
		site.perform(get("/verificar/cadena/NADA/1/{hash}", acta.hash()))
			.andExpect(status().isNotFound())
			.andExpect(content().string(containsString("No hay tal cadena")));
	}

	@Test
	void a_corrected_acta_leads_to_its_correction() throws Exception {
		final UUID secretariat = UUID.randomUUID();
		final Acta wrong = register.seal(draft(Visibility.PUBLIC, "Con error", secretariat));
		final ActaCorrection right = register.correct(wrong.id(), draft(Visibility.PUBLIC, "Corregida", secretariat));
		site.perform(get("/verificar/{hash}", wrong.hash()))
			.andExpect(content().string(containsString("corregida después")))
			.andExpect(content()
				.string(containsString("/verificar/" + ((ActaCorrection.Corrected) right).acta().hash())));
		site.perform(get("/verificar/{hash}", ((ActaCorrection.Corrected) right).acta().hash()))
			.andExpect(content().string(containsString("Esta acta corrige al acta 1: Con error")))
			.andExpect(content().string(containsString("/verificar/" + wrong.hash())));
	}

	@Test
	void of_an_acta_that_is_not_public_the_hash_is_confirmed_and_nothing_else() throws Exception {
		final Acta acta = seal(Visibility.MEMBERS, "Reservada");
		site.perform(get("/verificar/{hash}", acta.hash()))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("Acta auténtica")))
			.andExpect(content().string(not(containsString("Reservada"))))
			.andExpect(content().string(not(containsString("/documentos/"))));
		site.perform(get("/verificar/{hash}/acta.json", acta.hash())).andExpect(status().isNotFound());
	}

	@Test
	void an_unknown_hash_is_told_so() throws Exception {
		site.perform(get("/verificar/{hash}", "0".repeat(64)))
			.andExpect(status().isNotFound())
			.andExpect(content().string(containsString("No consta")));
		site.perform(get("/verificar/{hash}/acta.json", "0".repeat(64))).andExpect(status().isNotFound());
	}

	@Test
	void what_is_no_hash_and_what_is_no_file_is_asked_for_again() throws Exception {
		site.perform(get("/verificar"))
			.andExpect(status().isOk())
			.andExpect(content().string(not(containsString("??"))));
		site.perform(get("/verificar").param("huella", ATTACK))
			.andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("Eso no es una huella")))
			.andExpect(content().string(not(containsString("<script"))));
		site.perform(multipart("/verificar").file(new MockMultipartFile("archivo", new byte[0])))
			.andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("Elige un archivo")));
		site.perform(multipart("/verificar")
			.file(new MockMultipartFile("archivo", new byte[EvidenceIntake.LARGEST + 1])))
			.andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("8 MB")));
	}

	/** Stands for the modules that know who sits where. */
	private static ObjectProvider<DocumentReaders> readers() {
		final DocumentReaders seats = (document, username) -> document.filing().visibility() == Visibility.MEMBERS
				&& username.equals(MEMBER.getName());
		final DocumentReaders nobody = (document, username) -> false;
		return new StaticListableBeanFactory(Map.of("nobody", nobody, "seats", seats))
			.getBeanProvider(DocumentReaders.class);
	}

	private Document store(Visibility visibility, String fileName, String mediaType) {
		return documents.store(filing(visibility), fileName, mediaType, new byte[] { 1, 2, 3 });
	}

	private static ActaDraft signed(ActaDraft draft) {
		return new ActaDraft(draft.filing(), draft.facts(), draft.sections(), List.of(new ActaDraft.Signature("Gobierno",
				"Vocalía Ñuu Savi", "Acta de designación", "Secretaría", LocalDate.of(2028, 2, 29))), List.of(), Map.of());
	}

	/** The same pages, saved by another program. */
	private static byte[] changed(byte[] pdf) throws IOException {
		try (var document = Loader.loadPDF(pdf); var bytes = new ByteArrayOutputStream()) {
			document.getDocumentInformation().setTitle("Otra cosa");
			document.save(bytes);
			return bytes.toByteArray();
		}
	}

	private Acta seal(Visibility visibility, String title) {
		return register.seal(draft(visibility, title, UUID.randomUUID()));
	}

	private static ActaDraft draft(Visibility visibility, String title, UUID secretariat) {
		return ActaDraft
			.of(Filing.of(DocumentKind.SESSION_ACT, visibility, title, LocalDate.of(2028, 2, 29))
				.inSecretariat(secretariat))
			.build();
	}

	private static Filing filing(Visibility visibility) {
		return Filing.of(DocumentKind.EVIDENCE, visibility, "Evidencia " + ATTACK, LocalDate.of(2026, 11, 20));
	}

}
