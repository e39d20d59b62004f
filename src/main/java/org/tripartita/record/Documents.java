package org.tripartita.record;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * All documents that are kept. What is filed stays: a correction is a new document, and the only thing that can be
 * taken away are the bytes of a document withdrawn for a stated reason. Minutes and the whole process are documented
 * and public: rule G-08 [S3:613,713].
 */
@Service
@Transactional(readOnly = true)
public class Documents {

	private final JdbcClient jdbc;

	private final ActaPrinter printer;

	private final Clock clock;

	Documents(JdbcClient jdbc, ActaPrinter printer, Clock clock) {
		this.jdbc = jdbc;
		this.printer = printer;
		this.clock = clock;
	}

	/**
	 * Keeps a file that the product itself made. Files that people send go through {@link EvidenceIntake}, which looks
	 * at them first.
	 *
	 * @param fileName name for the download; made harmless
	 * @param mediaType what the bytes are, such as {@code application/pdf}
	 * @param bytes the file, not empty
	 * @throws org.springframework.dao.DataIntegrityViolationException if the document it supersedes does not exist
	 */
	@Transactional
	public Document store(Filing filing, String fileName, String mediaType, byte[] bytes) {
		return keep(filing, FileName.sanitised(fileName), mediaType, bytes, null);
	}

	/** Files the PDF of an acta, which is printed when somebody first asks for it. */
	@Transactional
	Document announce(Filing filing, String fileName) {
		final Document document = new Document(UUID.randomUUID(), filing, now(), fileName, "application/pdf", null, null,
				null, null, null);
		insert(document);
		return document;
	}

	@Transactional
	Document keep(Filing filing, String fileName, String mediaType, byte[] bytes, @Nullable String link) {
		final Document document = new Document(UUID.randomUUID(), filing, now(), fileName, mediaType, bytes.length,
				Sha256.hex(bytes), link, null, null);
		insert(document);
		jdbc.sql("insert into document_content (document_id, bytes) values (:id, :bytes)")
			.param("id", document.id())
			.param("bytes", bytes)
			.update();
		return document;
	}

	/** The document with this identifier, whoever asks: judging who may read it is the caller's. */
	public Optional<Document> find(UUID id) {
		return jdbc.sql(DocumentRow.SELECT + "where d.id = :id").param("id", id).query(DocumentRow::read).optional();
	}

	/** The bytes of a document, an acta's printed now if nobody asked for them before; none if it was withdrawn. */
	@Transactional
	public Optional<byte[]> content(UUID id) {
		return bytes(id).or(() -> printer.print(id) ? bytes(id) : Optional.empty());
	}

	/** An exercise's documents that somebody admitted to this circle may read, the latest act first. */
	public List<Document> ofExercise(UUID exerciseId, Visibility circle) {
		return list("d.exercise_id", exerciseId, circle);
	}

	/** A secretariat's documents that somebody admitted to this circle may read, the latest act first. */
	public List<Document> ofSecretariat(UUID secretariatId, Visibility circle) {
		return list("d.secretariat_id", secretariatId, circle);
	}

	/**
	 * Takes a document off the site for a legal reason or because of personal data: its bytes are erased, while what
	 * was noted of it, its hash and the reason stay. An acta's document cannot be withdrawn.
	 *
	 * @param reason 1 to 1000 characters that anyone may read
	 */
	@Transactional
	public WithdrawalResult withdraw(UUID id, String reason) {
		final Optional<Document> document = find(id);
		if (document.isEmpty()) {
			return new WithdrawalResult.Refused("record.withdrawal.unknown");
		}
		if (document.get().withdrawal() != null) {
			return new WithdrawalResult.Refused("record.withdrawal.already");
		}
		if (isActa(id)) {
			return new WithdrawalResult.Refused("record.withdrawal.acta");
		}
		final Document.Withdrawal withdrawal = new Document.Withdrawal(PlainText.of(reason), now());
		jdbc.sql("insert into document_withdrawal (document_id, reason, withdrawn_at) values (:id, :reason, :at)")
			.param("id", id)
			.param("reason", withdrawal.reason())
			.param("at", OffsetDateTime.ofInstant(withdrawal.at(), ZoneOffset.UTC))
			.update();
		jdbc.sql("delete from document_content where document_id = :id").param("id", id).update();
		return new WithdrawalResult.Withdrawn(withdrawal);
	}

	Optional<Document> firstPublicWith(String sha256) {
		return jdbc.sql(DocumentRow.SELECT + """
				where d.sha256 = :sha256 and d.visibility = 'PUBLIC' and w.document_id is null
				order by d.recorded_at, d.id limit 1""")
			.param("sha256", sha256)
			.query(DocumentRow::read)
			.optional();
	}

	private Optional<byte[]> bytes(UUID id) {
		return jdbc.sql("select bytes from document_content where document_id = :id")
			.param("id", id)
			.query((row, number) -> row.getBytes("bytes"))
			.optional();
	}

	private void insert(Document document) {
		final Filing filing = document.filing();
		jdbc.sql("""
				insert into document (id, kind, visibility, exercise_id, secretariat_id, title, act_date, recorded_at,
				  file_name, media_type, size, sha256, link, supersedes)
				values (:id, :kind, :visibility, :exercise, :secretariat, :title, :actDate, :recordedAt,
				  :fileName, :mediaType, :size, :sha256, :link, :supersedes)""")
			.param("id", document.id())
			.param("kind", filing.kind().name())
			.param("visibility", filing.visibility().name())
			.param("exercise", filing.exerciseId())
			.param("secretariat", filing.secretariatId())
			.param("title", filing.title())
			.param("actDate", filing.actDate())
			.param("recordedAt", OffsetDateTime.ofInstant(document.recordedAt(), ZoneOffset.UTC))
			.param("fileName", document.fileName())
			.param("mediaType", document.mediaType())
			.param("size", document.size())
			.param("sha256", document.sha256())
			.param("link", document.link())
			.param("supersedes", filing.supersedes())
			.update();
	}

	private List<Document> list(String column, UUID owner, Visibility circle) {
		return jdbc.sql(DocumentRow.SELECT + "where " + column + " = :owner and d.visibility in (:circles)"
				+ " order by d.act_date desc, d.recorded_at desc, d.id")
			.param("owner", owner)
			.param("circles", circle.andWider())
			.query(DocumentRow::read)
			.list();
	}

	private boolean isActa(UUID id) {
		return jdbc.sql("select exists (select from acta where document_id = :id)")
			.param("id", id)
			.query(Boolean.class)
			.single();
	}

	private Instant now() {
		return clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

}
