package org.tripartita.participation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.deadline.Act;
import org.tripartita.deadline.DueDates;
import org.tripartita.exercise.ExerciseLog;
import org.tripartita.exercise.Exercises;
import org.tripartita.record.ActaRegister;
import org.tripartita.workflow.SpokenDay;

/** The life of a consultation's window: designed, published, open, extended once, closed by the clock (R5.1–R5.5). */
@Service
@Transactional
public class ConsultationDesk {

	/** The one extension, in calendar days (step 5; default value). */
	public static final int LONGEST_EXTENSION_DAYS = 15;

	/** Nobody keeps answering for longer: a slip of the year in a date is more likely. */
	private static final int LONGEST_WINDOW_DAYS = 180;

	private final Consultations consultations;

	private final ConsultationParts parts;

	private final ConsultationActas documents;

	private final ActaRegister actas;

	private final Exercises exercises;

	private final DueDates dueDates;

	private final ExerciseLog log;

	private final CurrentStep step;

	private final JdbcClient database;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private final ZoneId zone;

	ConsultationDesk(Consultations consultations, ConsultationParts parts, ConsultationActas documents, ActaRegister actas,
			Exercises exercises, DueDates dueDates, ExerciseLog log, CurrentStep step, JdbcClient database, ApplicationEventPublisher events,
			Clock clock, @Value("${tripartita.zone}") ZoneId zone) {
		this.consultations = consultations;
		this.parts = parts;
		this.documents = documents;
		this.actas = actas;
		this.exercises = exercises;
		this.dueDates = dueDates;
		this.log = log;
		this.step = step;
		this.database = database;
		this.events = events;
		this.clock = clock;
		this.zone = zone;
	}

	/** Keeps a methodology that {@link ConsultationDesign#judge()} admits, and gives the consultation's id. */
	public UUID design(UUID exerciseId, @Nullable UUID secretariatId, ConsultationDesign design) {
		int number = consultations.ofExercise(exerciseId).size() + 1;
		var consultation = consultations.save(new Consultation(exerciseId, secretariatId, number, design, clock.instant()));
		// The tables of its parts are written past the persistence context and refer to it.
		consultations.flush();
		parts.add(consultation.id(), design);
		return consultation.id();
	}

	/**
	 * Sets the window: from the first minute of a day, or now, to the end of that or another; one that is shorter than
	 * recommended only with the reason, which is public (R5.1).
	 */
	public Ruling schedule(UUID consultationId, LocalDate opensOn, LocalDate closesOn, @Nullable String shortBecause) {
		var consultation = consultations.get(consultationId);
		if (opensOn.isBefore(exercises.get(consultation.exerciseId()).openedOn())) {
			return Ruling.refused("consultation.before-interest");
		}
		if (closesOn.isBefore(log.today())) {
			return Ruling.refused("consultation.closes-in-past");
		}
		if (closesOn.isBefore(opensOn)) {
			return Ruling.refused("consultation.closes-before-opening");
		}
		if (closesOn.isAfter(opensOn.plusDays(LONGEST_WINDOW_DAYS))) {
			return Ruling.refused("consultation.too-long", LONGEST_WINDOW_DAYS);
		}
		var recommended = recommended(consultation.exerciseId(), opensOn);
		if (closesOn.isBefore(recommended)) {
			if (shortBecause == null) {
				return Ruling.refused("consultation.short-term", SpokenDay.of(recommended));
			}
			consultation.shortBecause(shortBecause);
		}
		consultation.window(opensOn.equals(log.today()) ? clock.instant() : startOf(opensOn), endOf(closesOn));
		return Ruling.DONE;
	}

	/** The last day that is recommended for a window which opens on a day. */
	@Transactional(readOnly = true)
	public LocalDate recommended(UUID exerciseId, LocalDate opensOn) {
		return dueDates.of(Act.CONSULTATION, null, startOf(opensOn), exercises.get(exerciseId).territoryCode()).lastDay();
	}

	/** Enters a consultation that is over: its window is shut from the beginning. */
	public Ruling recordHeld(UUID consultationId, HeldConsultation held) {
		var consultation = consultations.get(consultationId);
		if (held.openedOn().isBefore(exercises.get(consultation.exerciseId()).openedOn())) {
			return Ruling.refused("consultation.before-interest");
		}
		if (held.closedOn().isBefore(held.openedOn())) {
			return Ruling.refused("consultation.closes-before-opening");
		}
		if (!held.closedOn().isBefore(log.today())) {
			return Ruling.refused("consultation.held-not-over");
		}
		if (held.totals().stream().mapToInt(HeldConsultation.Total::contributions).sum() == 0) {
			return Ruling.refused("consultation.held-without-contributions");
		}
		consultation.window(startOf(held.openedOn()), endOf(held.closedOn()));
		consultation.documentedIn(held.source());
		held.totals().forEach(total -> database
			.sql("insert into consultation_total (consultation_id, channel, region, contributions) values (?, ?, ?, ?)")
			.params(consultationId, total.channel().name(), total.region(), total.contributions())
			.update());
		return Ruling.DONE;
	}

	/** Seals the consultation as it will be held and makes it public (G-12). */
	public void publish(UUID consultationId) {
		var consultation = consultations.get(consultationId);
		var day = consultation.retrospective() ? firstDay(consultation) : log.today();
		var acta = actas.seal(documents.call(consultation, day, firstDay(consultation), lastDay(consultation)));
		consultation.publish(day, acta.documentId());
		tell(consultation, day, acta.documentId());
		if (consultation.termReason() != null) {
			log.add(consultation.exerciseId(), step.of(consultation.exerciseId()), day, acta.documentId(), "consultation.log.short-term",
					consultation.title(), consultation.termReason());
		}
		events.publishEvent(new ConsultationPublished(consultation.exerciseId(), consultationId, acta.documentId()));
	}

	/** One that was held before began on one day and was over on another; each is told on its own. */
	private void tell(Consultation consultation, LocalDate day, UUID document) {
		var number = step.of(consultation.exerciseId());
		var first = SpokenDay.of(firstDay(consultation));
		var last = SpokenDay.of(lastDay(consultation));
		if (!consultation.retrospective()) {
			log.add(consultation.exerciseId(), number, day, document, "consultation.log.published", consultation.title(), first, last);
			return;
		}
		log.add(consultation.exerciseId(), number, day, null, "consultation.log.opened", consultation.title(), last);
		log.add(consultation.exerciseId(), number, lastDay(consultation), document, "consultation.log.held", consultation.title(), first, last);
	}

	/** Opens the window once more, with another way of reaching people (E5a). */
	public Ruling extend(UUID consultationId, LocalDate closesOn, Set<Channel> more, String change, String reason) {
		var consultation = consultations.get(consultationId);
		if (consultation.retrospective() || consultation.extendedOn() != null) {
			return Ruling.refused("consultation.extended-already");
		}
		if (!closesOn.isAfter(log.today())) {
			return Ruling.refused("consultation.closes-in-past");
		}
		if (closesOn.isAfter(log.today().plusDays(LONGEST_EXTENSION_DAYS))) {
			return Ruling.refused("consultation.extension-too-long", LONGEST_EXTENSION_DAYS);
		}
		consultation.extend(log.today(), endOf(closesOn), reason, change);
		parts.addChannels(consultationId, more);
		log.add(consultation.exerciseId(), step.of(consultation.exerciseId()), log.today(), null, "consultation.log.extended",
				SpokenDay.of(closesOn), reason, change);
		return Ruling.DONE;
	}

	/** Goes on although too few took part; what that means is public (E5a). */
	public void continueLimited(UUID consultationId, int contributions, String limitation) {
		var consultation = consultations.get(consultationId);
		consultation.limit(limitation);
		log.add(consultation.exerciseId(), step.of(consultation.exerciseId()), log.today(), null, "consultation.log.limited",
				contributions, consultation.target(), limitation);
	}

	/** The day on which the window opens. */
	@Transactional(readOnly = true)
	public LocalDate firstDay(Consultation consultation) {
		return LocalDate.ofInstant(set(consultation.opensAt()), zone);
	}

	/** The last day on which an answer is in time. */
	@Transactional(readOnly = true)
	public LocalDate lastDay(Consultation consultation) {
		return LocalDate.ofInstant(set(consultation.closesAt()), zone).minusDays(1);
	}

	private static Instant set(@Nullable Instant moment) {
		if (moment == null) {
			throw new IllegalStateException("The consultation has no window yet");
		}
		return moment;
	}

	private Instant startOf(LocalDate day) {
		return day.atStartOfDay(zone).toInstant();
	}

	private Instant endOf(LocalDate day) {
		return startOf(day.plusDays(1));
	}

}
