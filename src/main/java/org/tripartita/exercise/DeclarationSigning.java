package org.tripartita.exercise;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.identity.Sector;
import org.tripartita.record.ActaDraft;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.DocumentKind;
import org.tripartita.record.Filing;
import org.tripartita.record.Visibility;
import org.tripartita.signing.SignatureProofs;
import org.tripartita.workflow.SigningAct;
import org.tripartita.workflow.Texts;

/** Step 1: draft, signatures of the three sectors, publication (R1.1, R1.2; S3:555, S3:605-611). */
@Service
@Transactional
public class DeclarationSigning {

	private static final int STEP = 1;

	private final Exercises exercises;

	private final Declarations declarations;

	private final DeclarationSignatures signatures;

	private final ExerciseLog log;

	private final ActaRegister actas;

	private final SignatureProofs proofs;

	private final Texts texts;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	DeclarationSigning(Exercises exercises, Declarations declarations, DeclarationSignatures signatures, ExerciseLog log,
			ActaRegister actas, SignatureProofs proofs, Texts texts, ApplicationEventPublisher events, Clock clock) {
		this.exercises = exercises;
		this.declarations = declarations;
		this.signatures = signatures;
		this.log = log;
		this.actas = actas;
		this.proofs = proofs;
		this.texts = texts;
		this.events = events;
		this.clock = clock;
	}

	/** Puts a text on the table for signature. */
	public Declaration draft(UUID exerciseId, String text, String place) {
		int number = declarations.findFirstByExerciseIdOrderByNumberDesc(exerciseId).map(Declaration::number).orElse(0) + 1;
		return declarations.saveAndFlush(new Declaration(exerciseId, number, text, place, clock.instant()));
	}

	/** The text on the table, or the last one that was. */
	@Transactional(readOnly = true)
	public Optional<Declaration> latest(UUID exerciseId) {
		return declarations.findFirstByExerciseIdOrderByNumberDesc(exerciseId);
	}

	/** What the sectors sign: the acta of the latest text without its day, which is that of the last signature. */
	@Transactional(readOnly = true)
	public String words(UUID exerciseId) {
		return body(exercises.get(exerciseId), declarations.latest(exerciseId), log.today()).words();
	}

	/** What the sectors did with the latest text, in the order of the acts. */
	@Transactional(readOnly = true)
	public List<DeclarationSignature> acts(UUID exerciseId) {
		return latest(exerciseId).map(declaration -> signatures.of(declaration.id())).orElse(List.of());
	}

	/** What became of a sector's act. */
	public enum Noted {

		DONE,

		/** The act lies in the future. */
		IN_FUTURE,

		/** The act lies before the interest was manifested. */
		BEFORE_INTEREST

	}

	/** Notes that a sector signed or declined, with the proof of it. */
	public Noted note(UUID exerciseId, DeclarationSignature act, SigningAct proof) {
		if (act.actedOn().isAfter(log.today())) {
			return Noted.IN_FUTURE;
		}
		if (act.actedOn().isBefore(exercises.get(exerciseId).openedOn())) {
			return Noted.BEFORE_INTEREST;
		}
		var declaration = declarations.latest(exerciseId);
		signatures.add(declaration.id(), act, proof.participant());
		proofs.note(declaration.subject(), act.sector(), act.signed() ? null : act.reason(), proof);
		return Noted.DONE;
	}

	/** True where this sector signed the latest text. */
	@Transactional(readOnly = true)
	public boolean signedBy(UUID exerciseId, Sector sector) {
		return acts(exerciseId).stream().anyMatch(act -> act.sector() == sector && act.signed());
	}

	/** Seals and publishes the declaratoria that the three signed; from here the exercise is declared. */
	public void publish(UUID exerciseId) {
		var exercise = exercises.get(exerciseId);
		var declaration = declarations.latest(exerciseId);
		var acts = signatures.of(declaration.id());
		var signedOn = lastDay(acts);
		var acta = actas.seal(acta(exercise, declaration, acts, signedOn));
		declaration.publish(acta.id());
		exercise.moveTo(ExerciseState.DECLARED);
		log.add(exerciseId, STEP, signedOn, acta.documentId(), "declaration.log.published");
		events.publishEvent(new DeclarationPublished(exerciseId, acta.documentId()));
	}

	private ActaDraft acta(Exercise exercise, Declaration declaration, List<DeclarationSignature> acts, LocalDate day) {
		var acta = body(exercise, declaration, day).data("exercise", exercise.code());
		for (var act : acts) {
			acta.signature(new ActaDraft.Signature(texts.of("sector." + act.sector()), String.valueOf(act.position()),
					String.valueOf(act.powers()), String.valueOf(act.organisation()), act.actedOn()));
		}
		proofs.tell(acta, declaration.subject());
		return acta.build();
	}

	private ActaDraft.Builder body(Exercise exercise, Declaration declaration, LocalDate day) {
		var filing = Filing.of(DocumentKind.DECLARATION, Visibility.PUBLIC, texts.of("declaration.title", exercise.name()), day)
			.inExercise(exercise.id());
		return ActaDraft.of(filing)
			.fact(texts.of("declaration.place"), declaration.place())
			.section(texts.of("declaration.text"), declaration.text());
	}

	/** A sector declined: the reason is public, the draft is closed. */
	public void decline(UUID exerciseId) {
		var declaration = declarations.latest(exerciseId);
		declaration.decline();
		signatures.of(declaration.id())
			.stream()
			.filter(act -> !act.signed())
			.forEach(act -> log.add(exerciseId, STEP, act.actedOn(), null, "declaration.log.declined",
					texts.of("sector." + act.sector()), String.valueOf(act.reason())));
	}

	/** Nobody takes the draft up again: the exercise stays a prospect [S1:986]. */
	public void abandon(UUID exerciseId, String reason, LocalDate on) {
		exercises.get(exerciseId).moveTo(ExerciseState.PROSPECT);
		log.add(exerciseId, STEP, on, null, "declaration.log.abandoned", reason);
	}

	/** The gate G-01: a declaratoria that the three sectors signed is published. */
	@Transactional(readOnly = true)
	public boolean declared(UUID exerciseId) {
		return latest(exerciseId).filter(declaration -> declaration.state() == Declaration.State.PUBLISHED).isPresent();
	}

	/** The day of the declaratoria: that of the last signature. */
	@Transactional(readOnly = true)
	public Optional<LocalDate> declaredOn(UUID exerciseId) {
		return declared(exerciseId) ? Optional.of(lastDay(acts(exerciseId))) : Optional.empty();
	}

	private static LocalDate lastDay(List<DeclarationSignature> acts) {
		return acts.stream().map(DeclarationSignature::actedOn).max(Comparator.naturalOrder()).orElseThrow();
	}

}
