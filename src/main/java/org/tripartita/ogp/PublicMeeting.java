package org.tripartita.ogp;

import java.time.LocalDate;

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

	/** A half year of a plan. */
	public record Semester(int number, LocalDate from, LocalDate to) {
	}

}
