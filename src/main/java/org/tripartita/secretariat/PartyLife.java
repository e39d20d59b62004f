package org.tripartita.secretariat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.identity.Sector;
import org.tripartita.record.DocumentKind;
import org.tripartita.record.EvidenceIntake;
import org.tripartita.record.EvidenceResult;
import org.tripartita.record.Filing;
import org.tripartita.record.Visibility;
import org.tripartita.secretariat.PartyWithdrawals.Answer;
import org.tripartita.secretariat.PartyWithdrawals.Outcome;
import org.tripartita.signing.SignatureProofs;
import org.tripartita.workflow.SigningAct;
import org.tripartita.workflow.Texts;

/**
 * A party leaves, comes back, or the three agree on a new body in its place (domain 5.6): while one of the three is away
 * no session is valid (G-03), as when civil society left the federal STT and a new body followed 22 months later
 * [S3:235-243]. No sector founds a body alone (G-02).
 */
@Service
@Transactional
public class PartyLife {

	private final PartyWithdrawals withdrawals;

	private final Secretariats secretariats;

	private final SecretariatLife life;

	private final SecretariatLog log;

	private final EvidenceIntake intake;

	private final RefoundationActa acta;

	private final SignatureProofs proofs;

	private final Wording wording;

	private final Texts texts;

	PartyLife(PartyWithdrawals withdrawals, Secretariats secretariats, SecretariatLife life, SecretariatLog log, EvidenceIntake intake,
			RefoundationActa acta, SignatureProofs proofs, Wording wording, Texts texts) {
		this.withdrawals = withdrawals;
		this.secretariats = secretariats;
		this.life = life;
		this.log = log;
		this.intake = intake;
		this.acta = acta;
		this.proofs = proofs;
		this.wording = wording;
		this.texts = texts;
	}

	/** What became of a notice. */
	public sealed interface Left {

		/** The STL rests until the party returns. */
		record Noted(UUID withdrawalId) implements Left {
		}

		/** @param refused why it cannot be noted so */
		record Declined(Verdict.Refused refused) implements Left {
		}

	}

	/** A sector gives notice that it leaves. */
	public Left withdraw(UUID secretariatId, Sector sector, LocalDate on, String reason, @Nullable String address, String by) {
		var secretariat = secretariats.get(secretariatId);
		if (on.isAfter(log.today())) {
			return declined("secretariat.in-future");
		}
		if (on.isBefore(Objects.requireNonNull(secretariat.installedOn()))) {
			return declined("withdrawal.before-installation");
		}
		if (withdrawals.of(secretariatId).stream().anyMatch(one -> one.sector() == sector && one.outcome() == null)) {
			return declined("withdrawal.away-already");
		}
		UUID document = null;
		if (address != null) {
			var title = texts.of("withdrawal.document", wording.sector(sector), secretariat.name());
			var filed = intake.acceptLink(Filing.of(DocumentKind.OTHER, Visibility.PUBLIC, title, on).inSecretariat(secretariatId), address);
			if (filed instanceof EvidenceResult.Refused refused) {
				return declined(refused.reasonKey());
			}
			document = ((EvidenceResult.Accepted) filed).documentId();
		}
		var id = withdrawals.add(secretariatId, sector, on, reason, document, by);
		life.suspend(secretariatId, on, texts.of("withdrawal.who", wording.sector(sector), reason));
		return new Left.Noted(id);
	}

	/** The party is there again; the STL rests on while another is away. */
	public Verdict comeBack(UUID withdrawalId, LocalDate on, String agreement) {
		var one = withdrawals.get(withdrawalId);
		if (on.isAfter(log.today()) || on.isBefore(one.withdrawnOn())) {
			return Verdict.refused("withdrawal.out-of-time");
		}
		withdrawals.end(withdrawalId, Outcome.RETURNED, on);
		if (nobodyIsAway(one.secretariatId())) {
			life.resume(one.secretariatId(), on, agreement);
		}
		else {
			log.add(one.secretariatId(), on, null, "withdrawal.log.returned", wording.sector(one.sector()), agreement);
		}
		return Verdict.taken();
	}

	private boolean nobodyIsAway(UUID secretariatId) {
		return withdrawals.of(secretariatId).stream().allMatch(one -> one.outcome() != null);
	}

	/**
	 * The process of a notice was ended from outside: nobody could say any more that the party is back. Its notice is without
	 * effect, in public, and the STL goes on unless another party is away; a party that is still away gives notice again.
	 */
	public void abandon(UUID withdrawalId) {
		var one = withdrawals.get(withdrawalId);
		if (one.outcome() != null) {
			return;
		}
		withdrawals.end(withdrawalId, Outcome.ABANDONED, log.today());
		log.add(one.secretariatId(), log.today(), null, "withdrawal.log.abandoned", wording.sector(one.sector()), texts.of("room.abandoned"));
		if (nobodyIsAway(one.secretariatId())) {
			life.resume(one.secretariatId(), log.today(), texts.of("withdrawal.abandoned"));
		}
	}

	/** Somebody proposes a new body; each of the three says whether it agrees. */
	public Verdict proposeNewBody(UUID withdrawalId, LocalDate on, String proposal) {
		var one = withdrawals.get(withdrawalId);
		if (on.isAfter(log.today()) || on.isBefore(one.withdrawnOn())) {
			return Verdict.refused("withdrawal.out-of-time");
		}
		withdrawals.propose(withdrawalId, on, proposal);
		log.add(one.secretariatId(), on, null, "withdrawal.log.proposed", proposal);
		return Verdict.taken();
	}

	/** What the three sign of the latest proposal. */
	@Transactional(readOnly = true)
	public String words(UUID withdrawalId) {
		return acta.words(withdrawals.get(withdrawalId));
	}

	/** A sector signs the agreement on the new body, or says why not. */
	public Verdict answer(UUID withdrawalId, Answer answer, SigningAct signing) {
		var one = withdrawals.get(withdrawalId);
		if (answer.actedOn().isAfter(log.today()) || answer.actedOn().isBefore(Objects.requireNonNull(one.proposedOn()))) {
			return Verdict.refused("withdrawal.answer-out-of-time");
		}
		withdrawals.answer(withdrawalId, one.round(), answer, signing.participant());
		proofs.note(one.subject(), answer.sector(), answer.agrees() ? null : answer.reason(), signing);
		return Verdict.taken();
	}

	/**
	 * The three answered: if all agree their acta is sealed, the STL ends with the last answer, and another can be installed
	 * in the territory.
	 *
	 * @return whether they agreed
	 */
	public boolean settle(UUID withdrawalId) {
		var one = withdrawals.get(withdrawalId);
		var answers = withdrawals.answers(withdrawalId, one.round());
		var opposed = answers.stream().filter(answer -> !answer.agrees()).toList();
		opposed.forEach(answer -> log.add(one.secretariatId(), answer.actedOn(), null, "withdrawal.log.opposed", wording.sector(answer.sector()),
				Objects.requireNonNullElse(answer.reason(), "")));
		if (!opposed.isEmpty() || answers.size() < Sector.values().length) {
			return false;
		}
		var on = answers.get(answers.size() - 1).actedOn();
		withdrawals.of(one.secretariatId())
			.stream()
			.filter(other -> other.outcome() == null)
			.forEach(other -> withdrawals.end(other.id(), Outcome.REFOUNDED, on));
		var sealed = acta.seal(one, answers, on);
		life.dissolve(one.secretariatId(), on, sealed.documentId(), texts.of("withdrawal.refounded", Objects.requireNonNull(one.proposal())));
		return true;
	}

	private static Left declined(String reason) {
		return new Left.Declined(new Verdict.Refused(reason, List.of()));
	}

}
