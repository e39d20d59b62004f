package org.tripartita.record.web;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.tripartita.record.ActaVerifier;
import org.tripartita.record.Document;
import org.tripartita.record.DocumentReaders;
import org.tripartita.record.Documents;

/**
 * Downloads of documents. What somebody may not read does not exist for them. Files came from people: a browser is
 * told to save them, never to guess what they are or to run what is in them; only a PDF opens in the browser.
 */
@Controller
class DocumentController {

	private final Documents documents;

	private final ObjectProvider<DocumentReaders> readers;

	DocumentController(Documents documents, ObjectProvider<DocumentReaders> readers) {
		this.documents = documents;
		this.readers = readers;
	}

	@GetMapping("/documentos/{id}")
	Object document(@PathVariable UUID id, @Nullable Principal reader) {
		final Document document = documents.find(id)
			.filter(found -> mayRead(found, reader))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		if (document.withdrawal() != null) {
			final ModelAndView page = new ModelAndView("record/withdrawn", "document", document);
			page.setStatus(HttpStatus.GONE);
			return page;
		}
		return document.link() == null ? download(document) : new ModelAndView("record/link", "document", document);
	}

	private ResponseEntity<byte[]> download(Document document) {
		final byte[] bytes = documents.content(document.id())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		final boolean isPdf = MediaType.APPLICATION_PDF_VALUE.equals(document.mediaType());
		final ContentDisposition disposition = (isPdf ? ContentDisposition.inline() : ContentDisposition.attachment())
			.filename(document.fileName(), charset(document.fileName()))
			.build();
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(document.mediaType()))
			.eTag('"' + ActaVerifier.sha256(bytes) + '"')
			.cacheControl(document.isPublic() ? CacheControl.noCache().cachePublic() : CacheControl.noStore())
			.header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
			.header("X-Content-Type-Options", "nosniff")
			.header("Content-Security-Policy", "default-src 'none'; sandbox")
			.body(bytes);
	}

	/** A name without accents is said plainly: not every client reads the encoded form. */
	private static Charset charset(String name) {
		return StandardCharsets.US_ASCII.newEncoder().canEncode(name) ? StandardCharsets.US_ASCII : StandardCharsets.UTF_8;
	}

	private boolean mayRead(Document document, @Nullable Principal reader) {
		return document.isPublic()
				|| (reader != null && readers.stream().anyMatch(each -> each.mayRead(document, reader.getName())));
	}

}
