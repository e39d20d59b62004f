package org.tripartita.actionplan;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Whether the lead agency formally took a commitment on that the STL adopted (R10.2, G-13 [S3:699]).
 *
 * @param organisation the agency; null where it declined
 * @param position the office of who accepted, never a person's name
 * @param reason why it declined; null where it accepted
 */
public record CommitmentAcceptance(boolean accepted, @Nullable String organisation, @Nullable String position,
		@Nullable String reason, LocalDate actedOn) {

	public static CommitmentAcceptance accepted(String organisation, String position, LocalDate on) {
		return new CommitmentAcceptance(true, organisation, position, null, on);
	}

	public static CommitmentAcceptance declined(String reason, LocalDate on) {
		return new CommitmentAcceptance(false, null, null, reason, on);
	}

}
