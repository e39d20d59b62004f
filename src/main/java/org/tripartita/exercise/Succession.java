package org.tripartita.exercise;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.tripartita.identity.Guarantor;
import org.tripartita.workflow.ProcessVariable;

/**
 * A change in the role of the garante: who left it, by which published document, who follows (G-29, X3 [S1:327]).
 *
 * @param outgoingId the garante that left; null before somebody confirmed one that was not on record
 * @param outgoing its name on its last day
 * @param document the decree, law or agreement that says so
 * @param reportedAs the role of whoever reported it, for example {@code sociedad-civil}
 * @param suspendedOn the day since which exercises rest for want of a garante; null where they never did
 * @param files where its files went; null before the hand-over
 * @param objection what a party found wrong with the report; null where none did
 * @param silentOn the day on which civil society had not said in its time whether it consents; null where it had, or is still asked
 */
public record Succession(UUID id, String territory, @Nullable UUID outgoingId, String outgoing, Guarantor.Branch branch,
		Guarantor.Independence independence, LocalDate lastDay, String document, LocalDate publishedOn, State state,
		String reportedAs, String reportedBy, @Nullable LocalDate suspendedOn, @Nullable String files,
		@Nullable LocalDate handedOn, @Nullable LocalDate concludedOn, @Nullable Objection objection, @Nullable LocalDate silentOn) {

	/** The change that a process is about. */
	public static final ProcessVariable<UUID> ID = ProcessVariable.ofId("successionId");

	/**
	 * A party says that the report is not what was published.
	 *
	 * @param as the role under which it was said
	 * @param by the account
	 */
	public record Objection(String reason, String as, String by) {
	}

	/** How far it has come. */
	public enum State {

		/** Somebody said so; another party has still to look at what was published. */
		REPORTED,

		/** It was not as reported; nothing changed. */
		REJECTED,

		/** The garante left the role. */
		CONFIRMED,

		/** Somebody fills the role again. */
		CONCLUDED

	}

}
