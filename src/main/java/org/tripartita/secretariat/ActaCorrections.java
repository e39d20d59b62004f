package org.tripartita.secretariat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.identity.Sector;
import org.tripartita.record.Acta;
import org.tripartita.record.ActaCorrection.Corrected;
import org.tripartita.record.ActaDraft;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.DocumentKind;
import org.tripartita.record.Filing;
import org.tripartita.record.Visibility;
import org.tripartita.signing.SignatureProofs;
import org.tripartita.workflow.SigningAct;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Texts;

/**
 * Mends what a sealed acta says wrong, without changing it: a new acta names the earlier one and says what holds. As the
 * earlier one, it takes the three sectors; where one does not sign, the earlier one stays as it is and the reasons are
 * public (G-08 [S3:613,713]).
 */
@Service
@Transactional
public class ActaCorrections {

	/** Actas that sectors sign. */
	private static final Set<DocumentKind> SIGNED = EnumSet.of(DocumentKind.SESSION_ACT, DocumentKind.CHAPTER_AGREEMENT,
			DocumentKind.INSTALLATION_ACT);

	private static final int LONGEST_TITLE = 300;

	private final CorrectionStore store;

	private final Secretariats secretariats;

	private final Seats seats;

	private final ActaRegister actas;

	private final SignatureProofs proofs;

	private final ActaSigners signers;

	private final SecretariatLog log;

	private final Wording wording;

	private final Texts texts;

	ActaCorrections(CorrectionStore store, Secretariats secretariats, Seats seats, ActaRegister actas, SignatureProofs proofs,
			ActaSigners signers, SecretariatLog log, Wording wording, Texts texts) {
		this.store = store;
		this.secretariats = secretariats;
		this.seats = seats;
		this.actas = actas;
		this.proofs = proofs;
		this.signers = signers;
		this.log = log;
		this.wording = wording;
		this.texts = texts;
	}

	/**
	 * A correction that was proposed.
	 *
	 * @param mistake what the acta says wrong
	 * @param correction what holds
	 */
	public record Proposal(UUID id, UUID secretariatId, UUID actaId, String mistake, String correction, LocalDate proposedOn) {

		String subject() {
			return "correction:" + id;
		}

	}

	/** A correction that a sector did not sign: what was proposed, and why not. */
	public record Refused(Sector sector, String correction, String reason, LocalDate on) {
	}

	/** Why the acta of a document was not corrected, by every sector that refused. */
	@Transactional(readOnly = true)
	public List<Refused> refused(UUID document) {
		return store.refused(document);
	}

	/** The signed actas of an STL that no other corrects and nobody proposes to correct, the latest first. */
	@Transactional(readOnly = true)
	public List<Acta> correctable(UUID secretariatId) {
		var taken = store.actasInHand(secretariatId);
		return actas.ofSecretariat(secretariatId, Visibility.PUBLIC)
			.stream()
			.filter(acta -> SIGNED.contains(acta.kind()) && acta.supersededBy() == null && !taken.contains(acta.id()))
			.toList();
	}

	/** Proposes a correction; empty where the acta is none that can be corrected. */
	public Optional<UUID> propose(UUID secretariatId, UUID actaId, String mistake, String correction, String by) {
		return correctable(secretariatId).stream()
			.filter(acta -> acta.id().equals(actaId))
			.findFirst()
			.map(acta -> store.add(new Proposal(UUID.randomUUID(), secretariatId, actaId, mistake, correction, log.today()), by));
	}

	@Transactional(readOnly = true)
	public Proposal get(UUID id) {
		return store.get(id);
	}

	/** The acta that a proposal corrects. */
	@Transactional(readOnly = true)
	public Acta corrected(UUID id) {
		return actas.find(store.get(id).actaId()).orElseThrow();
	}

	/** Who may sign for the sectors: the seats of today. */
	@Transactional(readOnly = true)
	public List<Seat> seats(UUID id) {
		return seats.current(store.get(id).secretariatId());
	}

	/** Every seat that ever was: who signed stays who signed when the seat is another's. */
	private List<Seat> all(UUID id) {
		return seats.history(store.get(id).secretariatId());
	}

	/** What the sectors sign: the new acta without signatures. */
	@Transactional(readOnly = true)
	public String text(UUID id) {
		return body(store.get(id)).build().text();
	}

	/** A sector signs the new acta, or says why it does not. */
	public Verdict sign(UUID id, SectorSignature act, SigningAct signing) {
		if (act.actedOn().isAfter(log.today())) {
			return Verdict.refused("secretariat.in-future");
		}
		var proposal = store.get(id);
		if (act.actedOn().isBefore(proposal.proposedOn())) {
			return Verdict.refused("correction.before-proposal");
		}
		store.sign(id, act, signing.participant());
		proofs.note(proposal.subject(), act.sector(), act.reason(), signing);
		return Verdict.taken();
	}

	/** True where each of the three sectors signed. */
	@Transactional(readOnly = true)
	public boolean signedByAll(UUID id) {
		return store.signatures(id, all(id)).stream().filter(SectorSignature::signed).count() == Sector.values().length;
	}

	/**
	 * Seals the new acta; the earlier one names it from now on.
	 *
	 * @throws IllegalStateException if a sector did not sign
	 */
	public Acta seal(UUID id) {
		var proposal = store.get(id);
		if (!signedByAll(id)) {
			throw new IllegalStateException("Correction %s is not signed by all".formatted(id));
		}
		var draft = body(proposal);
		signers.tell(draft, proposal.subject(), store.signatures(id, all(id)));
		var sealed = ((Corrected) actas.correct(proposal.actaId(), draft.build())).acta();
		store.sealed(id, sealed.id());
		log.add(proposal.secretariatId(), log.today(), sealed.documentId(), "correction.log.sealed", corrected(id).title());
		return sealed;
	}

	/** A sector did not sign: the earlier acta stays, and the reasons are public. */
	public void drop(UUID id) {
		var proposal = store.get(id);
		store.dropped(id);
		var acta = corrected(id);
		store.signatures(id, all(id))
			.stream()
			.filter(act -> !act.signed())
			.forEach(act -> log.add(proposal.secretariatId(), act.actedOn(), acta.documentId(), "correction.log.dropped", acta.title(),
					wording.sector(act.sector()), String.valueOf(act.reason())));
	}

	/** The process of a correction was ended from outside: the acta may be corrected by another. */
	public void abandon(UUID id) {
		if (store.dropped(id)) {
			var acta = corrected(id);
			log.add(store.get(id).secretariatId(), log.today(), acta.documentId(), "correction.log.abandoned", acta.title(),
					texts.of("room.abandoned"));
		}
	}

	private ActaDraft.Builder body(Proposal proposal) {
		var secretariat = secretariats.get(proposal.secretariatId());
		var acta = actas.find(proposal.actaId()).orElseThrow();
		var filing = Filing.of(acta.kind(), Visibility.PUBLIC, title(acta), proposal.proposedOn())
			.inExercise(acta.exerciseId())
			.inSecretariat(secretariat.id());
		return ActaDraft.of(filing)
			.fact(texts.of("correction.acta.of"), acta.title())
			.fact(texts.of("correction.acta.act-date"), SpokenDay.of(acta.actDate()))
			.fact(texts.of("correction.acta.place"), String.valueOf(acta.sequence()))
			.fact(texts.of("correction.acta.hash"), acta.hash())
			.section(texts.of("correction.acta.mistake"), proposal.mistake())
			.section(texts.of("correction.acta.correction"), proposal.correction())
			.section(texts.of("correction.acta.rest"), texts.of("correction.acta.rest.text"))
			.data("secretariat", secretariat.code());
	}

	private String title(Acta acta) {
		var title = texts.of("correction.acta.title", acta.title());
		return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE);
	}

}
