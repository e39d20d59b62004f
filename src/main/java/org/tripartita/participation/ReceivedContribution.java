package org.tripartita.participation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A contribution as it is read by those who group it.
 *
 * @param folio by which whoever made it finds it again; says nothing of who or when
 * @param receivedOn the day it was received; the hour is not kept
 * @param duplicate true where its text repeats an earlier one (E5c)
 * @param answers the answers in the order of the questions
 */
public record ReceivedContribution(UUID consultationId, String folio, Channel channel, LocalDate receivedOn,
		@Nullable String region, @Nullable String proposal, boolean duplicate, List<GivenAnswer> answers) {

	/** A question with its answer. */
	public record GivenAnswer(String question, String answer) {
	}

}
