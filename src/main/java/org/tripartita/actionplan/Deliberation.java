package org.tripartita.actionplan;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tripartita.identity.Sector;
import org.tripartita.secretariat.Agenda;
import org.tripartita.secretariat.AgendaItem;
import org.tripartita.secretariat.AgendaKind;
import org.tripartita.secretariat.Decision;
import org.tripartita.signing.SignatureProofs;
import org.tripartita.workflow.SigningAct;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Texts;

import static org.tripartita.actionplan.CommitmentState.APPROVED;
import static org.tripartita.actionplan.CommitmentState.PARKED;
import static org.tripartita.actionplan.CommitmentState.REJECTED;
import static org.tripartita.actionplan.CommitmentState.SUBMITTED;

/**
 * The STL decides the commitments that the tables submitted, and the lead agencies take on those it adopted (step 10;
 * R10.1, R10.2). The decision is the STL's alone: here it is asked for and noted.
 */
@Service
@Transactional
public class Deliberation {

	private final Commitments commitments;

	private final CommitmentDecisions decisions;

	private final Agenda agenda;

	private final PlanWords words;

	private final SignatureProofs proofs;

	private final PlanLog log;

	private final Texts texts;

	Deliberation(Commitments commitments, CommitmentDecisions decisions, Agenda agenda, PlanWords words,
			SignatureProofs proofs, PlanLog log, Texts texts) {
		this.commitments = commitments;
		this.decisions = decisions;
		this.agenda = agenda;
		this.words = words;
		this.proofs = proofs;
		this.log = log;
		this.texts = texts;
	}

	/**
	 * Puts every submitted commitment on the STL's agenda that is not there yet.
	 *
	 * @return the items that the STL has not decided: the ones to wait for
	 */
	public List<UUID> bringTo(UUID secretariatId, UUID exerciseId) {
		var submitted = submitted(exerciseId);
		var fresh = submitted.stream().filter(commitment -> commitment.agendaItemId() == null).toList();
		fresh.forEach(commitment -> commitment.putOnAgenda(agenda.file(item(secretariatId, commitment))));
		if (!fresh.isEmpty()) {
			log.add(exerciseId, PlanLog.RESULTS, log.lastHappened(exerciseId), null, "results.log.filed", fresh.size());
		}
		return submitted.stream()
			.map(Commitment::agendaItemId)
			.filter(Objects::nonNull)
			.filter(item -> agenda.decision(item).isEmpty())
			.toList();
	}

	private static AgendaItem item(UUID secretariatId, Commitment commitment) {
		return new AgendaItem(secretariatId, commitment.exerciseId(), AgendaKind.COMMITMENT, commitment.id(),
				commitment.content().name(), commitment.content().commitmentText(), commitment.submittedOn());
	}

	/**
	 * Notes what the STL decided.
	 *
	 * @return the commitments that it adopted and that their lead agencies have not answered for yet
	 */
	public List<UUID> noteDecisions(UUID exerciseId) {
		var noted = Set.copyOf(decisions.notedItems(exerciseId));
		for (var commitment : submitted(exerciseId)) {
			decisionOn(commitment).filter(decision -> !noted.contains(decision.itemId()))
				.ifPresent(decision -> note(commitment, decision));
		}
		return submitted(exerciseId).stream()
			.filter(commitment -> decisionOn(commitment).isPresent())
			.map(Commitment::id)
			.toList();
	}

	private Optional<Decision> decisionOn(Commitment commitment) {
		return Optional.ofNullable(commitment.agendaItemId()).flatMap(agenda::decision);
	}

	private void note(Commitment commitment, Decision decision) {
		decisions.add(commitment.id(), decision);
		switch (decision.result()) {
			case ADOPTED -> adopt(commitment, decision);
			case REJECTED -> commitment.moveTo(REJECTED, reason(decision, "results.rejected"));
			case PARKED -> commitment.moveTo(PARKED, reason(decision, "results.parked"));
			case POSTPONED -> throw new IllegalStateException("A postponed matter has no decision: " + decision.itemId());
		}
	}

	private void adopt(Commitment commitment, Decision decision) {
		if (!decision.text().equals(commitment.content().commitmentText())) {
			commitment.say(commitment.content().worded(decision.text()));
		}
	}

	private String reason(Decision decision, String fallback) {
		return decision.reason() == null ? texts.of(fallback, SpokenDay.of(decision.decidedOn())) : decision.reason();
	}

	/** The day on which the STL adopted a commitment. */
	@Transactional(readOnly = true)
	public LocalDate adoptedOn(UUID commitmentId) {
		return decisions.decidedOn(item(commitments.get(commitmentId))).orElseThrow();
	}

	/** What became of an agency's answer. */
	public enum Noted {

		DONE,

		/** The act lies in the future. */
		IN_FUTURE,

		/** The act lies before the STL adopted the commitment. */
		BEFORE_DECISION

	}

	/** What the lead agency signs: the commitment as the STL adopted it. */
	@Transactional(readOnly = true)
	public String words(UUID commitmentId) {
		return words.of(commitments.get(commitmentId), adoptedOn(commitmentId));
	}

	/** Notes whether the lead agency takes the commitment on, with the proof of it; one that nobody takes on is parked (G-13). */
	public Noted answer(UUID commitmentId, CommitmentAcceptance acceptance, SigningAct proof) {
		var commitment = commitments.get(commitmentId);
		if (acceptance.actedOn().isAfter(log.today())) {
			return Noted.IN_FUTURE;
		}
		if (acceptance.actedOn().isBefore(adoptedOn(commitmentId))) {
			return Noted.BEFORE_DECISION;
		}
		decisions.add(commitmentId, item(commitment), acceptance, proof.participant());
		proofs.note(commitment.subject(), Sector.GOVERNMENT, refusal(commitment, acceptance), proof);
		if (acceptance.accepted()) {
			commitment.moveTo(APPROVED, null);
		}
		else {
			commitment.moveTo(PARKED, acceptance.reason());
		}
		return Noted.DONE;
	}

	private @Nullable String refusal(Commitment commitment, CommitmentAcceptance said) {
		return said.accepted() ? null : texts.of("results.acceptance.refused", commitment.content().name(), String.valueOf(said.reason()));
	}

	private static UUID item(Commitment commitment) {
		return Objects.requireNonNull(commitment.agendaItemId(), "the STL never had it");
	}

	private List<Commitment> submitted(UUID exerciseId) {
		return commitments.findByExerciseIdAndStateInOrderByNumberAscRecordedAtAsc(exerciseId, Set.of(SUBMITTED));
	}

}
