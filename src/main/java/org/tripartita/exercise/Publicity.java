package org.tripartita.exercise;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Step 12: the page of an exercise says something new at least every four months (R12.1 [P16]). */
@Service
@Transactional
public class Publicity {

	private static final int MONTHS_WITHOUT_NEWS = 4;

	private static final int STEP = 12;

	private final Exercises exercises;

	private final ExerciseLog log;

	private final ZoneId zone;

	Publicity(Exercises exercises, ExerciseLog log, @Value("${tripartita.zone}") ZoneId zone) {
		this.exercises = exercises;
		this.log = log;
		this.zone = zone;
	}

	/** How the page of an exercise stands. */
	public enum Standing {

		UP_TO_DATE, STALE, OVER

	}

	/** When the page has to be looked at again. */
	@Transactional(readOnly = true)
	public Instant nextReview(UUID exerciseId) {
		return reviewDay(exerciseId).atStartOfDay(zone).toInstant();
	}

	@Transactional(readOnly = true)
	public Standing review(UUID exerciseId) {
		if (exercises.get(exerciseId).state() == ExerciseState.CONCLUDED) {
			return Standing.OVER;
		}
		return reviewDay(exerciseId).isAfter(log.today()) ? Standing.UP_TO_DATE : Standing.STALE;
	}

	/**
	 * Publishes news.
	 *
	 * @return false where they are said to come from the future
	 */
	public boolean publish(UUID exerciseId, String news, LocalDate happenedOn) {
		if (happenedOn.isAfter(log.today())) {
			return false;
		}
		log.addUnder(STEP, exerciseId, happenedOn, null, "publicity.log.news", news);
		return true;
	}

	private LocalDate reviewDay(UUID exerciseId) {
		return log.lastRecorded(exerciseId).plusMonths(MONTHS_WITHOUT_NEWS);
	}

}
