package org.tripartita.record;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Prints an acta's PDF from what was sealed, once: the file stays as it was printed first, with its SHA-256, and
 * whoever asks later gets the same bytes.
 */
@Component
class ActaPrinter {

	private final JdbcClient jdbc;

	private final ActaPdf pdf;

	private final Clock clock;

	ActaPrinter(JdbcClient jdbc, ActaPdf pdf, Clock clock) {
		this.jdbc = jdbc;
		this.pdf = pdf;
		this.clock = clock;
	}

	/**
	 * Keeps the PDF of an acta, in the caller's transaction; does nothing where another transaction printed it meanwhile.
	 *
	 * @return false if the document is no acta's
	 */
	boolean print(UUID documentId) {
		final Optional<Acta> acta = jdbc.sql(ActaRow.SELECT + "where a.document_id = :id")
			.param("id", documentId)
			.query(ActaRow::read)
			.optional();
		acta.ifPresent(sealed -> keep(sealed, printed(sealed)));
		return acta.isPresent();
	}

	private byte[] printed(Acta acta) {
		final String canonicalJson = jdbc.sql("select canonical_json from acta where id = :id")
			.param("id", acta.id())
			.query(String.class)
			.single();
		final Acta corrected = acta.supersedes() == null ? null : jdbc.sql(ActaRow.SELECT + "where a.id = :id")
			.param("id", acta.supersedes())
			.query(ActaRow::read)
			.single();
		final SealedContent content = SealedContent.read(canonicalJson, acta.previousHash(), corrected);
		return pdf.render(content, canonicalJson, acta.hash());
	}

	private void keep(Acta acta, byte[] bytes) {
		final int printed = jdbc.sql("""
				insert into document_print (document_id, size, sha256, printed_at) values (:id, :size, :sha256, :at)
				on conflict do nothing""")
			.param("id", acta.documentId())
			.param("size", bytes.length)
			.param("sha256", Sha256.hex(bytes))
			.param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
			.update();
		if (printed == 1) {
			jdbc.sql("insert into document_content (document_id, bytes) values (:id, :bytes)")
				.param("id", acta.documentId())
				.param("bytes", bytes)
				.update();
		}
	}

}
