package org.tripartita.secretariat;

import org.jspecify.annotations.Nullable;
import org.tripartita.identity.Sector;

/**
 * How an STL works, as its three sectors signed it in the acta of installation (R4.3 [S3:526]; public by R4.4 [P6]).
 * The quorum is no rule of its own: all three sectors, always (G-03 [S3:199]).
 *
 * @param voteUnit who has a vote where a majority is counted
 * @param majority how many votes carry in the extraordinary case
 * @param noticeDaysOrdinary working days between the notice with its agenda and an ordinary session, at least
 * @param noticeDaysExtraordinary the same for an extraordinary session
 * @param sessionPeriodDays calendar days after which another session is expected
 * @param presider the sector that presides
 * @param secretary the sector that keeps the papers
 * @param task what the STL will do: roadmap, participation, calendar (R4.5 [S1:911-913])
 * @param extraordinaryCriteria what makes a case extraordinary, where the sectors wrote it down
 * @param remoteAllowed whether a session may be held at a distance, wholly or in part
 * @param rotation how the presidency goes round the sectors; null where it stays with the presider
 */
public record OperatingRules(VoteUnit voteUnit, Majority majority, int noticeDaysOrdinary, int noticeDaysExtraordinary,
		int sessionPeriodDays, Sector presider, Sector secretary, String task, @Nullable String extraordinaryCriteria,
		boolean remoteAllowed, @Nullable Rotation rotation) {

	/** Rules of an STL that may meet at a distance and whose presidency does not go round. */
	public OperatingRules(VoteUnit voteUnit, Majority majority, int noticeDaysOrdinary, int noticeDaysExtraordinary,
			int sessionPeriodDays, Sector presider, Sector secretary, String task, @Nullable String extraordinaryCriteria) {
		this(voteUnit, majority, noticeDaysOrdinary, noticeDaysExtraordinary, sessionPeriodDays, presider, secretary, task,
				extraordinaryCriteria, true, null);
	}

	/** The working days of notice that a kind of session needs. */
	public int noticeDays(SessionKind kind) {
		return kind == SessionKind.EXTRAORDINARY ? noticeDaysExtraordinary : noticeDaysOrdinary;
	}

}
