package org.tripartita.secretariat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A part of an STL that works and proposes on its own, as those of Veracruz in its first exercise [S3:343].
 *
 * @param matter what it works on
 * @param closedOn the day on which it ended, null while it works
 * @param members the places that take part
 * @param acts what it agreed, the latest first
 */
public record Chapter(UUID id, UUID secretariatId, String name, String matter, LocalDate openedOn, @Nullable LocalDate closedOn,
		List<Member> members, List<Act> acts) {

	/**
	 * A seat of the STL that takes part.
	 *
	 * @param assumption why it is taken for granted though no source names it in the chapter
	 */
	public record Member(Seat seat, @Nullable String assumption) {

		/** True where neither the seat nor its part in the chapter rests on a designation. */
		public boolean assumed() {
			return assumption != null || seat.assumed();
		}

	}

	/** What an agreement of a chapter comes to. */
	public enum Effect {

		/** The three sectors were in it and agreed: it binds the exercise (G-03, G-05). */
		BINDS,

		/** It goes to the STL, which decides in a session. */
		PROPOSES

	}

	/**
	 * Something that a chapter agreed.
	 *
	 * @param effect null until it is settled
	 * @param documentId the sealed acta of one that binds
	 */
	public record Act(UUID id, UUID chapterId, int number, LocalDate heldOn, String title, String text, boolean agreed,
			@Nullable Effect effect, @Nullable UUID documentId) {
	}

}
