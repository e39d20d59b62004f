package org.tripartita.record.web;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tripartita.record.Acta;
import org.tripartita.record.Document;
import org.tripartita.record.EvidenceResult;
import org.tripartita.record.Visibility;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** What anyone sees of documents, without scripts. */
class DocumentPagesModuleTest extends RecordPagesScene {

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
			.andExpect(header().string("Content-Disposition", is("attachment; filename=\"datos.csv\"")))
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

}
