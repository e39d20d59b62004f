package org.tripartita.opencall;

import java.math.BigDecimal;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.tripartita.identity.Sector;

/**
 * A candidate of a call, without personal data: organisation, what it applies as, and the result (R2.5).
 *
 * @param folio tells it apart from others of the same organisation or of none; not personal
 * @param sector for whom; null for a facilitator
 * @param position office or profile, never a person's name
 * @param invitationReason why it was invited; null for one that applied
 * @param reason why it was found eligible or not, or why it does not take the place; null before
 * @param score 0 to 100, null before the evaluation and in calls that do not select
 * @param rank place on the list of its sector, null before
 * @param alternate office of the alternate, null where none was named
 * @param interviewScore what the panel gave the interview, 0 to 100, apart from the other criteria; null where there was none
 * @param round in which publication of the result it was first named, null before; what was published stays
 * @param settled what does not change any more though it is not public, null where everything can
 */
public record Candidate(UUID id, UUID callId, String folio, @Nullable Sector sector, String organisation, String position,
		SelectionMode mode, @Nullable String invitationReason, ApplicationStatus status, @Nullable String reason,
		@Nullable BigDecimal score, @Nullable Integer rank, @Nullable String alternate,
		@Nullable BigDecimal interviewScore, @Nullable Integer round, @Nullable Settled settled) {

	/** Whether it has a place on the list: whoever was taken off it has none, whatever it was given before. */
	public boolean listed() {
		return rank != null && status != ApplicationStatus.INELIGIBLE;
	}

	/** Whether it can still be found eligible or not, or get points. */
	public boolean judgeable() {
		return round == null && settled != Settled.POINTS && switch (status) {
			case RECEIVED, INCOMPLETE, ELIGIBLE, INELIGIBLE -> true;
			default -> false;
		};
	}

}
