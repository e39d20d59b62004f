package org.tripartita.exercise;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.identity.Guarantors;
import org.tripartita.identity.Sector;
import org.tripartita.record.ActaDraft;
import org.tripartita.record.DocumentKind;
import org.tripartita.record.Filing;
import org.tripartita.record.Visibility;
import org.tripartita.signing.SignatureProofs;
import org.tripartita.territory.Territories;
import org.tripartita.workflow.SigningAct;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Texts;

import static org.tripartita.exercise.SuccessionResult.refused;

/**
 * What government and civil society say of who follows. Civil society's consent to a garante that a law names is on
 * record, and so is its refusal, which does not undo a law; where no law names anybody the two agree on an interim
 * garante, and a refusal lets them propose another (domain 9, points 2 and 4). Where one of them says that a law named
 * somebody meanwhile, both sign that the document says so: one sector alone installs no garante (G-06 [S3:189,792]).
 */
@Service
@Transactional
public class SuccessionAgreement {

	/** The round of those whom the report names. */
	private static final int REPORTED = 1;

	private final Successions successions;

	private final Guarantors guarantors;

	private final ExerciseSuspension exercises;

	private final ExerciseLog log;

	private final Territories territories;

	private final SignatureProofs proofs;

	private final Texts texts;

	SuccessionAgreement(Successions successions, Guarantors guarantors, ExerciseSuspension exercises, ExerciseLog log,
			Territories territories, SignatureProofs proofs, Texts texts) {
		this.successions = successions;
		this.guarantors = guarantors;
		this.exercises = exercises;
		this.log = log;
		this.territories = territories;
		this.proofs = proofs;
		this.texts = texts;
	}

	/**
	 * What a party says.
	 *
	 * @param position office and organisation of whoever acts, never a person's name
	 * @param reason why not; null where it agrees
	 */
	public record Said(boolean agreed, String position, @Nullable String reason, LocalDate actedOn) {
	}

	/** Who follows, by name: those named or proposed last, else the garantes that remain. */
	@Transactional(readOnly = true)
	public String following(UUID id) {
		var named = successions.successors(id).stream().map(Successor::organisation).toList();
		return String.join(", ", named.isEmpty() ? remaining(successions.get(id)) : named);
	}

	/** To whom civil society is asked to consent, by name: those whom the report names, else the garantes that remain. */
	@Transactional(readOnly = true)
	public String reported(UUID id) {
		return whom(id, Math.min(successions.round(id), REPORTED));
	}

	private String whom(UUID id, int round) {
		return successions.proposedIn(id, round).orElseGet(() -> following(id));
	}

	private List<String> remaining(Succession one) {
		return guarantors.inOffice(one.territory(), log.today())
			.stream()
			.filter(other -> !other.id().equals(one.outgoingId()))
			.map(other -> other.organisation())
			.toList();
	}

	/** Proposes who follows; what was proposed before stays on record. */
	public SuccessionResult propose(UUID id, Successor proposed) {
		var fault = SuccessionReport.fault(List.of(proposed), successions.get(id).lastDay(), log.today());
		if (fault.isPresent()) {
			return refused(fault.get());
		}
		successions.name(id, List.of(proposed));
		return new SuccessionResult.Taken(id);
	}

	/** Notes whether civil society consents to those whom the report names, also where others were proposed meanwhile. */
	public SuccessionResult consent(UUID id, Said said, String by) {
		return say(id, Math.min(successions.round(id), REPORTED), Sector.CIVIL_SOCIETY, said, by, false);
	}

	/**
	 * Notes in public that civil society had not said in its time whether it consents. Its silence keeps nobody away whom a
	 * law names, and is no consent.
	 *
	 * @return whether it was silent
	 */
	public boolean noteSilence(UUID id) {
		if (successions.acts(id).stream().anyMatch(act -> act.sector() == Sector.CIVIL_SOCIETY)) {
			return false;
		}
		successions.silent(id, log.today());
		exercises.served(successions.get(id))
			.forEach(exercise -> log.add(exercise.id(), null, log.today(), null, "succession.log.silent", following(id)));
		return true;
	}

	/** Notes whether a party finds that a law names who is proposed; it says what is published and agrees to nothing. */
	public SuccessionResult confirm(UUID id, Sector sector, Said said, String by) {
		return say(id, successions.round(id), sector, said, by, ofLaw(id));
	}

	/** Notes whether a party signs the agreement on who is proposed, with the proof of it. */
	public SuccessionResult sign(UUID id, Sector sector, Said said, SigningAct act) {
		var result = say(id, successions.round(id), sector, said, act.participant(), ofLaw(id));
		if (result instanceof SuccessionResult.Taken) {
			int round = successions.round(id);
			proofs.note(subject(id, round), sector, said.agreed() ? null : refusal(whom(id, round), said, ofLaw(id)), act);
		}
		return result;
	}

	private String refusal(String whom, Said said, boolean ofLaw) {
		return texts.of(ofLaw ? "succession.refusal.law" : "succession.refusal", whom, String.valueOf(said.reason()));
	}

	private boolean ofLaw(UUID id) {
		return successions.successors(id).stream().anyMatch(Successor::byLaw);
	}

	/** What the proofs of the signatures under a proposal are kept under. */
	static String subject(UUID id, int round) {
		return "guarantor-agreement:" + id + ":" + round;
	}

	/** What the two sign: who fills the role from when on, and why. */
	@Transactional(readOnly = true)
	public String words(UUID id) {
		var one = successions.get(id);
		var place = territories.findByCode(one.territory()).orElseThrow().shortName();
		var agreement = ActaDraft
			.of(Filing.of(DocumentKind.OTHER, Visibility.PUBLIC, texts.of("succession.agreement.title", place), one.publishedOn()))
			.fact(texts.of("succession.acta.outgoing"), one.outgoing())
			.fact(texts.of("succession.acta.last-day"), SpokenDay.of(one.lastDay()))
			.fact(texts.of("succession.acta.document"), one.document());
		return agreement.section(texts.of("succession.agreement.follows"), successions.successors(id).stream().map(this::sentence).toList())
			.section(texts.of("succession.agreement.effect"), texts.of("succession.agreement.effect.text"))
			.words();
	}

	private String sentence(Successor next) {
		return texts.of(next.byLaw() ? "succession.acta.by-law" : "succession.acta.by-agreement", next.organisation(), texts.of("guarantor.branch." + next.branch()),
				texts.of("guarantor.independence." + next.independence()), SpokenDay.of(next.firstDay()), next.reason());
	}

	private SuccessionResult say(UUID id, int round, Sector sector, Said said, String by, boolean ofLaw) {
		var one = successions.get(id);
		if (said.actedOn().isAfter(log.today())) {
			return refused("succession.in-future");
		}
		if (said.actedOn().isBefore(one.publishedOn())) {
			return refused("succession.before-document");
		}
		successions.add(id, new SuccessionAct(round, sector, said.agreed(), said.position(), said.reason(),
				said.actedOn()), by);
		tell(one, whom(id, round), sector, said, ofLaw);
		return new SuccessionResult.Taken(id);
	}

	private void tell(Succession one, String whom, Sector sector, Said said, boolean ofLaw) {
		var who = texts.of("sector." + sector);
		exercises.served(one).forEach(exercise -> {
			if (said.agreed()) {
				log.add(exercise.id(), null, said.actedOn(), null, ofLaw ? "succession.log.law-confirmed" : "succession.log.agreed", who,
						whom);
			}
			else {
				log.add(exercise.id(), null, said.actedOn(), null, ofLaw ? "succession.log.law-denied" : "succession.log.refused", who,
						whom, String.valueOf(said.reason()));
			}
		});
	}

	/** Whether a party agreed to those named or proposed last. */
	@Transactional(readOnly = true)
	public boolean agreed(UUID id, Sector sector) {
		int round = successions.round(id);
		return successions.acts(id).stream().anyMatch(act -> act.round() == round && act.sector() == sector && act.agreed());
	}

	/**
	 * A refusal as people read it.
	 *
	 * @param proposal who was named or proposed
	 */
	public record Refusal(String proposal, String sector, String reason) {
	}

	/** Why earlier proposals were not agreed to. */
	@Transactional(readOnly = true)
	public List<Refusal> refusals(UUID id) {
		return successions.acts(id)
			.stream()
			.filter(act -> !act.agreed())
			.map(act -> new Refusal(successions.proposedIn(id, act.round()).orElse("–"), texts.of("sector." + act.sector()),
					String.valueOf(act.reason())))
			.toList();
	}

}
