package org.tripartita.opencall;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.exercise.Exercise;
import org.tripartita.exercise.ExerciseLog;
import org.tripartita.exercise.Exercises;
import org.tripartita.identity.Sector;
import org.tripartita.opencall.Facilitation.Kind;
import org.tripartita.workflow.Texts;

/** The three sectors facilitate in turn until somebody else does, so that none leads the exercise alone (E3a; R3.1). */
@Service
@Transactional
public class FacilitationTurns {

	private static final int STEP = 3;

	private final Facilitations facilitations;

	private final FacilitatorReports reports;

	private final CancelledCalls cancelled;

	private final Exercises exercises;

	private final ExerciseLog log;

	private final Texts texts;

	FacilitationTurns(Facilitations facilitations, FacilitatorReports reports, CancelledCalls cancelled, Exercises exercises,
			ExerciseLog log, Texts texts) {
		this.facilitations = facilitations;
		this.reports = reports;
		this.cancelled = cancelled;
		this.exercises = exercises;
		this.log = log;
		this.texts = texts;
	}

	/** Gives the turn to the next sector; the convener's own is not the first (R3.1). */
	public Sector pass(UUID reportId) {
		var exercise = exercises.get(reports.get(reportId).exerciseId());
		var sector = next(exercise);
		facilitations.end(exercise.id(), log.today(), texts.of("opencall.turn.over"));
		facilitations.interim(exercise.id(), sector, log.today());
		log.addUnder(STEP, exercise.id(), log.today(), null, "opencall.log.facilitator.turn", name(sector));
		cancelled.settled(exercise.id());
		return sector;
	}

	/** Whose turn would be next. */
	@Transactional(readOnly = true)
	public Sector following(UUID reportId) {
		return next(exercises.get(reports.get(reportId).exerciseId()));
	}

	private Sector next(Exercise exercise) {
		var last = facilitations.of(exercise.id())
			.stream()
			.filter(one -> one.kind() == Kind.INTERIM)
			.findFirst()
			.map(one -> Objects.requireNonNull(one.sector()))
			.orElse(exercise.convener());
		var all = Arrays.asList(Sector.values());
		return all.get((all.indexOf(last) + 1) % all.size());
	}

	/** The interim facilitation that lasts. */
	@Transactional(readOnly = true)
	public Facilitation lasting(UUID reportId) {
		return facilitations.current(reports.get(reportId).exerciseId()).orElseThrow();
	}

	/**
	 * A sector says what was done in its turn; it is public.
	 *
	 * @return false where the day is in the future or before the turn
	 */
	public boolean account(UUID reportId, String text, LocalDate on) {
		var turn = lasting(reportId);
		if (on.isAfter(log.today()) || on.isBefore(turn.from())) {
			return false;
		}
		facilitations.end(turn.exerciseId(), on, text);
		log.addUnder(STEP, turn.exerciseId(), on, null, "opencall.log.facilitator.turn-over", name(Objects.requireNonNull(turn.sector())), text);
		return true;
	}

	private String name(Sector sector) {
		return texts.of("sector." + sector);
	}

}
