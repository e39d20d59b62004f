package org.tripartita.monitoring;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.tripartita.exercise.DeclarationSigning;
import org.tripartita.exercise.Exercise;
import org.tripartita.exercise.ExerciseLog;
import org.tripartita.exercise.ExerciseSuspension;
import org.tripartita.secretariat.Seats;
import org.tripartita.secretariat.Secretariat;
import org.tripartita.secretariat.Secretariats;
import org.tripartita.secretariat.Sessions;

/** Gathers the facts that a stall is judged by, all from the dates of the acts. */
@Component
class StallFactsReader {

	/** The steps whose acts show that work began after the declaratoria: calls and workshops (ST-0). */
	private static final Set<Integer> FIRST_WORK = Set.of(2, 3, 8);

	private final DeclarationSigning declarations;

	private final ExerciseLog log;

	private final Secretariats secretariats;

	private final Seats seats;

	private final Sessions sessions;

	private final PlanStanding plans;

	private final ExerciseSuspension suspensions;

	StallFactsReader(DeclarationSigning declarations, ExerciseLog log, Secretariats secretariats, Seats seats,
			Sessions sessions, PlanStanding plans, ExerciseSuspension suspensions) {
		this.declarations = declarations;
		this.log = log;
		this.secretariats = secretariats;
		this.seats = seats;
		this.sessions = sessions;
		this.plans = plans;
		this.suspensions = suspensions;
	}

	/**
	 * What was read.
	 *
	 * @param secretariat the STL, null while there is none
	 * @param declaredOn the day of the declaratoria
	 * @param lastMet the day of the last session with the three sectors, before any that of the installation
	 * @param unreportedSince the day since which nobody reports: that of a missing report, else of the last progress
	 * @param vacantSince the day since which nobody fills the role of the garante, null where somebody does
	 */
	record Read(StallFacts facts, @Nullable Secretariat secretariat, @Nullable LocalDate declaredOn,
			@Nullable LocalDate lastMet, @Nullable LocalDate unreportedSince, @Nullable LocalDate vacantSince) {

		/** The act from which the days of a code are counted. */
		LocalDate since(String code) {
			var day = switch (code) {
				case "ST-0", "ST-1" -> declaredOn;
				case "ST-2" -> lastMet;
				case "ST-5" -> unreportedSince;
				case "ST-6" -> vacantSince;
				default -> secretariat == null ? declaredOn : secretariat.installedOn();
			};
			return Optional.ofNullable(day).orElseThrow(() -> new IllegalStateException("Nothing dates " + code));
		}

	}

	Read read(Exercise exercise) {
		var today = log.today();
		var declaredOn = declarations.declaredOn(exercise.id()).orElse(null);
		var secretariat = secretariats.installedIn(exercise.territoryCode()).orElse(null);
		var lastMet = secretariat == null ? null : sessions.lastValidOn(secretariat.id()).orElse(secretariat.installedOn());
		boolean started = log.of(exercise.id()).stream().anyMatch(entry -> entry.step() != null && FIRST_WORK.contains(entry.step()));
		int missing = secretariat == null ? 0 : missingSectors(secretariat);
		var missingSince = plans.missingSince(exercise, today);
		var lastMoved = plans.lastMoved(exercise, today);
		var facts = new StallFacts(days(declaredOn, today), started, secretariat != null, days(lastMet, today), missing,
				daysWithoutPlan(exercise, secretariat, today), days(missingSince, today), days(lastMoved, today),
				exercise.isSuspended(), secretariat != null && sessions.lastCallsFailed(secretariat.id()));
		return new Read(facts, secretariat, declaredOn, lastMet, missingSince == null ? lastMoved : missingSince,
				exercise.isSuspended() ? suspensions.suspendedOn(exercise) : null);
	}

	private @Nullable Integer daysWithoutPlan(Exercise exercise, @Nullable Secretariat secretariat, LocalDate today) {
		return secretariat == null || plans.anyPublished(exercise.territoryCode()) ? null
				: days(secretariat.installedOn(), today);
	}

	private int missingSectors(Secretariat secretariat) {
		return (int) seats.votes(secretariat.id()).values().stream().filter(votes -> votes == 0).count();
	}

	private static @Nullable Integer days(@Nullable LocalDate from, LocalDate to) {
		return from == null ? null : (int) ChronoUnit.DAYS.between(from, to);
	}

}
