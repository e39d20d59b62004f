package org.tripartita.opencall;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A call as anybody may read it (domain 7.8). Nothing in it is personal.
 *
 * @param window when it receives
 * @param result null until it was published
 * @param ending null until the call ended
 * @param documents what applicants are asked for
 * @param panel who gives points; empty where the convener does
 * @param reissueOf the call that ended without and that this one replaces, null where it replaces none
 * @param objectionDays how many business days after the result objections are taken in, 0 for none
 * @param objectionsUntil the first moment after that term, null before it opens
 * @param tieBreak how a tie is broken, the first step that decides it counts
 * @param interviewWeight how much interviews count in the result, in percent, 0 where there are none
 */
public record OpenCall(UUID id, UUID exerciseId, CallPurpose purpose, String title, Bases bases, List<Seat> seats,
		List<Criterion> criteria, CallState state, Window window, @Nullable UUID documentId, @Nullable Result result,
		@Nullable Ending ending, List<RequestedDocument> documents, List<Panelist> panel, @Nullable UUID reissueOf,
		int objectionDays, @Nullable Instant objectionsUntil, List<TieBreak> tieBreak,
		int interviewWeight) {

	/** What was published, in the words of the convener. */
	public record Bases(String text, String requirements, String outreach, String privacyNotice) {
	}

	/**
	 * When applications are received.
	 *
	 * @param closesOn the last day
	 * @param closesAt the first moment after reception
	 * @param retrospective true for a call that was held before it was entered
	 * @param extension why it was extended, null where it was not; it happens once at most (E2b)
	 * @param termReason why it receives for so long, null where nobody had to say it
	 */
	public record Window(LocalDate publishedOn, LocalDate closesOn, Instant closesAt, boolean retrospective,
			@Nullable String extension, @Nullable String termReason) {
	}

	/**
	 * What was decided, and how.
	 *
	 * @param on the day of the decision
	 * @param method how candidates were evaluated and by whom, without names of persons
	 * @param equity how gender equity was looked after (R2.3 [P22])
	 * @param documentId the sealed result; null until it is published
	 */
	public record Result(LocalDate on, String method, String equity, @Nullable UUID documentId) {
	}

	/**
	 * How the call ended.
	 *
	 * @param voidReason why nobody was designated; null where somebody was
	 */
	public record Ending(LocalDate on, @Nullable String voidReason) {
	}

	/** Whether an application that arrives at this moment is in time: the server's clock decides, no timer. */
	public boolean receivesAt(Instant moment) {
		return state == CallState.PUBLISHED && !window.retrospective() && moment.isBefore(window.closesAt());
	}

	/** True once candidates and their results may be shown. */
	public boolean resultIsPublic() {
		return result != null && result.documentId() != null;
	}

	/** The sectors that have places in this call. */
	public List<Seat> seatsBySector() {
		return seats.stream().filter(seat -> seat.sector() != null).toList();
	}

}
