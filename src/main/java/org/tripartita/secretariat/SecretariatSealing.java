package org.tripartita.secretariat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tripartita.exercise.ExerciseLog;
import org.tripartita.exercise.ExerciseRegistry;
import org.tripartita.record.ActaDraft;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.DocumentKind;
import org.tripartita.record.Filing;
import org.tripartita.record.Visibility;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Texts;

/** The acta of installation: first link of the STL's chain, public, and the day from which the STL stands (step 4). */
@Service
@Transactional
public class SecretariatSealing {

	private final Secretariats secretariats;

	private final Seats seats;

	private final InstallationAttempts attempts;

	private final ExerciseRegistry exercises;

	private final ExerciseLog exerciseLog;

	private final SecretariatLog log;

	private final ActaRegister actas;

	private final ActaSigners signers;

	private final Wording wording;

	private final Texts texts;

	private final RulesBook book;

	private final SecretariatLegacy legacy;

	private final ApplicationEventPublisher events;

	SecretariatSealing(Secretariats secretariats, Seats seats, InstallationAttempts attempts, ExerciseRegistry exercises,
			ExerciseLog exerciseLog, SecretariatLog log, ActaRegister actas, ActaSigners signers, Wording wording, Texts texts,
			RulesBook book, SecretariatLegacy legacy, ApplicationEventPublisher events) {
		this.secretariats = secretariats;
		this.seats = seats;
		this.attempts = attempts;
		this.exercises = exercises;
		this.exerciseLog = exerciseLog;
		this.log = log;
		this.actas = actas;
		this.signers = signers;
		this.wording = wording;
		this.texts = texts;
		this.book = book;
		this.legacy = legacy;
		this.events = events;
	}

	/**
	 * Seals the acta that the three sectors signed: the STL stands from the day of the act.
	 *
	 * @throws IllegalStateException if a sector did not sign
	 */
	public Secretariat seal(UUID secretariatId) {
		var secretariat = secretariats.get(secretariatId);
		var attempt = attempts.latest(secretariatId);
		var day = Objects.requireNonNull(attempt.heldOn());
		var acta = actas.seal(draft(secretariat, attempt, attempts.signatures(attempt)));
		secretariat.install(day, acta.documentId());
		book.begin(secretariatId, day, acta.documentId(), secretariat.rules(), secretariat.waiver(), "tripartita");
		exercises.workWith(attempt.exerciseId(), secretariatId);
		legacy.founded(attempt.exerciseId());
		exerciseLog.addUnder(SecretariatInstallation.STEP, attempt.exerciseId(), day, acta.documentId(),
				"secretariat.log.installed", secretariat.name());
		log.add(secretariatId, day, acta.documentId(), "secretariat.log.installed", secretariat.name());
		events.publishEvent(new SecretariatInstalled(secretariatId, attempt.exerciseId(), acta.documentId()));
		var standing = secretariats.saveAndFlush(secretariat);
		legacy.pass(standing);
		return standing;
	}

	/** What the sectors sign: the acta of the latest attempt as it stands, without signatures. */
	@Transactional(readOnly = true)
	public String text(UUID secretariatId) {
		return body(secretariats.get(secretariatId), attempts.latest(secretariatId)).build().text();
	}

	private ActaDraft draft(Secretariat secretariat, InstallationAttempt attempt, List<SectorSignature> signatures) {
		var acta = body(secretariat, attempt);
		signers.tell(acta, attempt.subject(), signatures);
		return acta.build();
	}

	private ActaDraft.Builder body(Secretariat secretariat, InstallationAttempt attempt) {
		var filing = Filing
			.of(DocumentKind.INSTALLATION_ACT, Visibility.PUBLIC, texts.of("secretariat.acta.title", secretariat.name()),
					Objects.requireNonNull(attempt.heldOn()))
			.inExercise(attempt.exerciseId())
			.inSecretariat(secretariat.id());
		var rules = secretariat.rules();
		var acta = ActaDraft.of(filing)
			.fact(texts.of("secretariat.acta.place"), Objects.requireNonNull(attempt.place()))
			.fact(texts.of("secretariat.acta.day"), SpokenDay.of(Objects.requireNonNull(attempt.heldOn())))
			.section(texts.of("secretariat.acta.members"), seats.current(secretariat.id())
				.stream()
				.map(seat -> wording.sector(seat.sector()) + ": " + wording.seat(seat))
				.toList())
			.section(texts.of("secretariat.acta.present"),
					attempts.present(attempt).stream().map(wording::seat).toList())
			.section(texts.of("secretariat.acta.rules"),
					wording.rules(rules).stream().map(rule -> rule.label() + ": " + rule.value()).toList())
			.section(texts.of("secretariat.acta.task"), rules.task())
			.data("secretariat", secretariat.code());
		if (secretariat.waiver() != null) {
			acta.section(texts.of("secretariat.acta.waiver"), secretariat.waiver());
		}
		return acta;
	}

}
