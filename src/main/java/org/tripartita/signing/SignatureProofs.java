package org.tripartita.signing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.identity.Sector;
import org.tripartita.record.ActaDraft;
import org.tripartita.territory.SpokenHour;
import org.tripartita.workflow.SigningAct;
import org.tripartita.workflow.SigningAct.Proof;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Texts;

/** What was signed, by which mandate and how it was proven; kept for good and sealed with the acta (G-04 [S3:198], G-08). */
@Service
@Transactional
public class SignatureProofs {

	private static final String PROOFS = """
			select p.sector, p.text_sha256, p.proof, p.mandate, p.signed_at, p.for_sector, p.refusal, d.sha256 as document_sha256
			from signature_proof p left join document d on d.id = p.document_id
			""";

	private final JdbcClient database;

	private final MandatesInHand mandates;

	private final SpokenHour hours;

	private final Texts texts;

	private final Clock clock;

	SignatureProofs(JdbcClient database, MandatesInHand mandates, SpokenHour hours, Texts texts, Clock clock) {
		this.database = database;
		this.mandates = mandates;
		this.hours = hours;
		this.texts = texts;
		this.clock = clock;
	}

	/**
	 * Keeps the proof of a sector's act, in the caller's transaction.
	 *
	 * @param subject what is signed, for example {@code session:<id>}; a sector acts once on each
	 * @param refusal what it did not sign and why, as anybody may read it; null where it signed
	 * @throws org.springframework.dao.DuplicateKeyException if the sector acted on it before
	 */
	public void note(String subject, Sector sector, @Nullable String refusal, SigningAct act) {
		var mandate = mandates.of(act.participant(), act.taskId(), sector.role());
		database.sql("""
				insert into signature_proof (id, subject, sector, task_id, signed_by, appointment_id, mandate, text, text_sha256, proof,
					document_id, signed_at, territory, for_sector, refusal)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(UUID.randomUUID(), subject, sector.name(), act.taskId(), act.participant(),
					mandate.map(MandatesInHand.InHand::id).orElse(null),
					mandate.map(MandatesInHand.InHand::words).orElseGet(() -> texts.of("signing.mandate.none")), act.text(),
					act.textSha256(), act.proof().name(), act.document(),
					Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MILLIS)), mandates.territory(act.taskId()).orElse(null),
					act.forSector(), refusal)
			.update();
	}

	/** What the sectors did with something, in the order of the acts. */
	@Transactional(readOnly = true)
	public List<SignatureProof> of(String subject) {
		return of(List.of(subject));
	}

	private List<SignatureProof> of(Collection<String> subjects) {
		return database.sql(PROOFS + "where p.subject in (:subjects) order by p.signed_at, sector_order(p.sector), p.subject")
			.param("subjects", subjects)
			.query(SignatureProofs::row)
			.list();
	}

	/** Where the signature was asked for of which a document is the copy on paper. */
	@Transactional(readOnly = true)
	Optional<String> territoryOfPaper(UUID document) {
		return database.sql("select territory from signature_proof where document_id = ? and territory is not null")
			.param(document)
			.query(String.class)
			.optional();
	}

	/** What somebody signed or refused to sign, the oldest first. */
	@Transactional(readOnly = true)
	List<SignatureProof> by(String participant) {
		return database.sql(PROOFS + "where p.signed_by = ? order by p.signed_at").param(participant).query(SignatureProofs::row).list();
	}

	/** What somebody did with a task, for the one who did it; empty for anybody else. */
	@Transactional(readOnly = true)
	public Optional<SignatureProof> ofTask(String taskId, String participant) {
		return database.sql(PROOFS + "where p.task_id = ? and p.signed_by = ?").params(taskId, participant).query(SignatureProofs::row).optional();
	}

	/** The words that were signed, by their hash: all the same unless they changed between two signatures. */
	@Transactional(readOnly = true)
	public Map<String, String> words(String subject) {
		return words(List.of(subject));
	}

	private Map<String, String> words(Collection<String> subjects) {
		var words = new LinkedHashMap<String, String>();
		database.sql("select text_sha256, text from signature_proof where subject in (:subjects) order by signed_at, sector_order(sector), subject")
			.param("subjects", subjects)
			.query(row -> {
				words.put(row.getString("text_sha256"), row.getString("text"));
			});
		return words;
	}

	/**
	 * Tells in an acta who did not sign and why, and how it was signed: in parts for people and, for programs, the refusals,
	 * each proof ({@code signing}) and the words themselves ({@code signedTexts}). An acta whose signatures have no proof, from
	 * before there were any, tells nothing.
	 */
	@Transactional(readOnly = true)
	public void tell(ActaDraft.Builder acta, String subject) {
		tell(acta, List.of(subject));
	}

	/** The same of several things that were signed for one acta. */
	@Transactional(readOnly = true)
	public void tell(ActaDraft.Builder acta, Collection<String> subjects) {
		var proofs = subjects.isEmpty() ? List.<SignatureProof>of() : of(subjects);
		if (!proofs.isEmpty()) {
			refusals(acta, proofs.stream().filter(SignatureProof::refuses).map(this::refusal).toList());
			acta.section(texts.of("signing.acta"), proofs.stream().map(this::words).toList());
			acta.data("signing", proofs);
			acta.data("signedTexts", words(subjects));
		}
	}

	private void refusals(ActaDraft.Builder acta, List<ActaDraft.Refusal> refusals) {
		if (!refusals.isEmpty()) {
			acta.section(texts.of("signing.acta.refusals"), refusals.stream().map(one -> one.sector() + ": " + one.reason()).toList());
			acta.refusals(refusals);
		}
	}

	private ActaDraft.Refusal refusal(SignatureProof proof) {
		return new ActaDraft.Refusal(texts.of("sector." + proof.sector()), String.valueOf(proof.refusal()));
	}

	/** A proof in a sentence. */
	public String words(SignatureProof proof) {
		var sector = texts.of("sector." + proof.sector());
		var who = proof.refuses() ? texts.of("signing.acta.refused", sector) : sector;
		return texts.of("signing.acta." + proof.proof(), who, moment(proof.at()), proof.mandate(),
				proof.textSha256(), String.valueOf(proof.documentSha256()));
	}

	private String moment(Instant at) {
		var there = at.atZone(clock.getZone());
		return SpokenDay.of(there.toLocalDate()) + ", " + hours.of(there.toLocalTime());
	}

	private static SignatureProof row(ResultSet row, int number) throws SQLException {
		@Nullable String paper = row.getString("document_sha256");
		return new SignatureProof(Sector.valueOf(row.getString("sector")), row.getString("text_sha256"),
				Proof.valueOf(row.getString("proof")), row.getString("mandate"), row.getTimestamp("signed_at").toInstant(), paper,
				row.getBoolean("for_sector"), row.getString("refusal"));
	}

}
