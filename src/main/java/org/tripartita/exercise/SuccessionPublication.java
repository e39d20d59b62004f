package org.tripartita.exercise;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What the official publication says, as somebody recorded who is none of those who disagree about it.
 *
 * @param round the proposal that it speaks of; 0 for the report itself
 * @param publication the gazette with its number and date; null where it does not say so
 * @param reason what it says instead; null where it does
 * @param recordedAs the role of whoever recorded it, for example {@code administracion}
 */
public record SuccessionPublication(int round, boolean confirmed, @Nullable String publication, @Nullable String reason,
		String recordedAs, LocalDate recordedOn) {

	/** It says so. */
	static SuccessionPublication cited(int round, String publication, String as, LocalDate on) {
		return new SuccessionPublication(round, true, publication, null, as, on);
	}

	/** It says something else. */
	static SuccessionPublication missing(int round, String reason, String as, LocalDate on) {
		return new SuccessionPublication(round, false, null, reason, as, on);
	}

}
