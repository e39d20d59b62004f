package org.tripartita.secretariat;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a sector asks to change about one of its own seats (G-09 [S3:651]).
 *
 * @param seat the seat as it is held; a vacancy where it is to be filled
 * @param holder who holds it next, null where nobody new does
 * @param origin how the next holder came to it
 * @param end why the present holder leaves, null where nobody leaves
 * @param termTo the last day of the next term
 * @param actedOn the day from which the change counts
 * @param reason why it is left empty
 * @param election how its bench voted, where it elects who speaks for its sector
 * @param documentId the public paper of the change, null where none was given by its address
 */
public record SeatRequest(UUID id, Kind kind, Seat seat, @Nullable Holder holder, SeatOrigin origin, @Nullable SeatEnd end,
		@Nullable LocalDate termTo, LocalDate actedOn, @Nullable String reason, @Nullable Election election, @Nullable UUID documentId) {

	/** What is to change. */
	public enum Kind {

		/** Somebody else holds it. */
		REPLACE,

		/** Somebody stands in for the titular. */
		ALTERNATE,

		/** Nobody holds it: a declared vacancy. */
		VACATE,

		/** A vacancy is filled. */
		FILL,

		/** The same holder goes on with a new term. */
		RENEW,

		/** Its bench elects it to speak and vote for the sector, as Michoacán's of ten organisations and six universities [S3:347]. */
		ELECT

	}

	/**
	 * How a bench voted.
	 *
	 * @param votesFor those for whoever was elected
	 * @param votesCast all that were cast, one for each seat at most
	 */
	public record Election(int votesFor, int votesCast) {
	}

	/**
	 * @param position the office, never a person's name
	 * @param powers what gives it sufficient powers to decide, in writing (G-04 [S3:198])
	 */
	public record Holder(String organisation, String position, String powers) {
	}

}
