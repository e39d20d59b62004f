package org.tripartita.secretariat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.record.EvidenceIntake;
import org.tripartita.record.EvidenceResult;
import org.tripartita.record.Filing;
import org.tripartita.record.Visibility;

/** The papers of an STL: public, each version with its day; a new version stands beside the old one. */
@Service
@Transactional
public class SecretariatPapers {

	private final JdbcClient database;

	private final EvidenceIntake intake;

	private final Secretariats secretariats;

	private final SecretariatLog log;

	private final Wording wording;

	private final Clock clock;

	SecretariatPapers(JdbcClient database, EvidenceIntake intake, Secretariats secretariats, SecretariatLog log, Wording wording,
			Clock clock) {
		this.database = database;
		this.intake = intake;
		this.secretariats = secretariats;
		this.log = log;
		this.wording = wording;
		this.clock = clock;
	}

	/**
	 * A version of a paper.
	 *
	 * @param adoptedOn the day from which it counts
	 * @param latest whether no later version stands
	 */
	public record Paper(PaperKind kind, int version, String title, LocalDate adoptedOn, UUID documentId, boolean latest) {
	}

	/** A file that somebody sends. */
	public record Upload(PaperKind kind, String title, LocalDate adoptedOn, String fileName, @Nullable String declaredType, byte[] bytes) {
	}

	/** All versions of all papers, the present ones first. */
	@Transactional(readOnly = true)
	public List<Paper> of(UUID secretariatId) {
		return database.sql("""
				select p.*, version = max(version) over (partition by kind) as latest from secretariat_paper p
				where secretariat_id = ? order by latest desc, kind, version desc
				""")
			.param(secretariatId)
			.query((row, number) -> new Paper(PaperKind.valueOf(row.getString("kind")), row.getInt("version"), row.getString("title"),
					row.getObject("adopted_on", LocalDate.class), row.getObject("document_id", UUID.class), row.getBoolean("latest")))
			.list();
	}

	/** Files a version after looking at what the file is; its number follows the last. */
	public EvidenceResult add(UUID secretariatId, Upload sent, String by) {
		if (sent.adoptedOn().isAfter(log.today())) {
			return new EvidenceResult.Refused("secretariat.in-future");
		}
		lock(secretariatId);
		var before = latest(secretariatId, sent.kind());
		if (before.isPresent() && sent.adoptedOn().isBefore(before.get().adoptedOn())) {
			return new EvidenceResult.Refused("paper.before-the-last");
		}
		var filing = Filing.of(sent.kind().filedAs(), Visibility.PUBLIC, sent.title(), sent.adoptedOn())
			.inSecretariat(secretariatId)
			.superseding(before.map(Paper::documentId).orElse(null));
		var result = intake.accept(filing, sent.fileName(), sent.declaredType(), sent.bytes());
		if (result instanceof EvidenceResult.Accepted accepted) {
			int version = before.map(Paper::version).orElse(0) + 1;
			keep(secretariatId, sent, version, accepted.documentId(), by);
			log.add(secretariatId, sent.adoptedOn(), accepted.documentId(), "paper.log.filed", wording.paper(sent.kind()), version, sent.title());
		}
		return result;
	}

	private Optional<Paper> latest(UUID secretariatId, PaperKind kind) {
		return of(secretariatId).stream().filter(paper -> paper.kind() == kind && paper.latest()).findFirst();
	}

	private void keep(UUID secretariatId, Upload sent, int version, UUID document, String by) {
		database.sql("""
				insert into secretariat_paper (secretariat_id, kind, version, title, adopted_on, document_id, recorded_by, recorded_at)
				values (?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(secretariatId, sent.kind().name(), version, sent.title(), sent.adoptedOn(), document, by,
					Timestamp.from(clock.instant()))
			.update();
	}

	/** Two versions of one STL follow one another. */
	private void lock(UUID secretariatId) {
		database.sql("select id from secretariat where id = ? for update").param(secretariatId).query(UUID.class).single();
	}

	/** Whom anybody may write to about an STL: an office and its address, no person's (domain 7.3). */
	public Verdict reachAt(UUID secretariatId, String office, String address) {
		if (office.isBlank() || !address.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
			return Verdict.refused("paper.contact-wrong");
		}
		var secretariat = secretariats.get(secretariatId);
		if (!office.equals(secretariat.contactOffice()) || !Objects.equals(address, secretariat.contactAddress())) {
			secretariat.reachAt(office, address);
			secretariats.saveAndFlush(secretariat);
			log.add(secretariatId, log.today(), null, "paper.log.contact", office);
		}
		return Verdict.taken();
	}

}
