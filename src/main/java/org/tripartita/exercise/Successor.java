package org.tripartita.exercise;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.tripartita.identity.Guarantor;

/**
 * An organisation that follows in the role of the garante.
 *
 * @param round which proposal it belongs to, from 1; the last one counts
 * @param byLaw whether a law names it; else government and civil society have to agree on it
 * @param reason the decree, or why it was proposed
 * @param position the office of whoever represents it, once it received the role; never a person's name
 * @param powers what gives that office sufficient powers to decide, in writing (G-04 [S3:198])
 */
public record Successor(UUID id, int round, boolean byLaw, Guarantor.Branch branch, String organisation,
		Guarantor.Independence independence, LocalDate firstDay, String reason, @Nullable String position,
		@Nullable String powers, @Nullable LocalDate receivedOn) {

	/** Whether this is the one on record. */
	public boolean is(Guarantor guarantor) {
		return branch == guarantor.branch() && organisation.equalsIgnoreCase(guarantor.organisation());
	}

	/** One that was not kept yet. */
	public static Successor named(boolean byLaw, Guarantor.Branch branch, String organisation,
			Guarantor.Independence independence, LocalDate firstDay, String reason) {
		return new Successor(UUID.randomUUID(), 0, byLaw, branch, organisation, independence, firstDay, reason, null, null, null);
	}

}
