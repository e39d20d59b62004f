package org.tripartita.opencall;

import java.time.Clock;
import java.time.ZoneId;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import org.tripartita.deadline.Act;
import org.tripartita.deadline.DueDates;
import org.tripartita.exercise.Exercises;

/** An incomplete application can be corrected within a term before it is found not eligible (G-12 [S3:557]). */
@Component
class CallCorrections {

	private final DossierStore dossiers;

	private final Exercises exercises;

	private final DueDates dueDates;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private final ZoneId zone;

	CallCorrections(DossierStore dossiers, Exercises exercises, DueDates dueDates, ApplicationEventPublisher events, Clock clock,
			@Value("${tripartita.zone}") ZoneId zone) {
		this.dossiers = dossiers;
		this.exercises = exercises;
		this.dueDates = dueDates;
		this.events = events;
		this.clock = clock;
		this.zone = zone;
	}

	/** Opens the term; false where it was opened once before. */
	boolean ask(OpenCall call, Candidate candidate, String reason) {
		if (dossiers.correctionUntil(candidate.id()).isPresent()) {
			return false;
		}
		var exercise = exercises.get(call.exerciseId());
		var lastDay = dueDates.of(Act.APPLICATION_CORRECTION, exercise.model().name(), clock.instant(), exercise.territoryCode()).lastDay();
		dossiers.correction(candidate.id(), reason, lastDay, lastDay.plusDays(1).atStartOfDay(zone).toInstant());
		events.publishEvent(new CorrectionAsked(candidate.id(), call.id()));
		return true;
	}

	/** Whether the term lasts that the applicant was given, whatever was said of the application meanwhile. */
	boolean running(Candidate candidate) {
		return dossiers.correctionUntil(candidate.id()).filter(until -> clock.instant().isBefore(until)).isPresent();
	}

}
