package org.tripartita.ogp;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What is known of one semester of a plan: the public meeting on its implementation, or why there was none (G-24 [P7]).
 *
 * @param semester which half year of the plan, from 1
 * @param heldOn the day of the meeting; null where there was none
 * @param results what was presented
 * @param comments what people said and what will be done with it
 * @param reason why there was none; null where there was one
 */
public record PublicMeeting(int semester, @Nullable LocalDate heldOn, @Nullable String place, @Nullable Integer attendance,
		@Nullable String results, @Nullable String comments, @Nullable String reason) {

	/** A half year of a plan; the last one ends with it. */
	public record Semester(int number, LocalDate from, LocalDate to) {

		private static final int MONTHS = 6;

		/** The semester of this number, from 1, of a plan; none where the plan was over before. */
		static Optional<Semester> ofPlan(int number, LocalDate start, LocalDate end) {
			var from = start.plusMonths((number - 1L) * MONTHS);
			var to = from.plusMonths(MONTHS).minusDays(1);
			return from.isBefore(end) ? Optional.of(new Semester(number, from, to.isBefore(end) ? to : end)) : Optional.empty();
		}

	}

}
