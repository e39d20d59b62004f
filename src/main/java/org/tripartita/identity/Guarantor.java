package org.tripartita.identity;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An organisation that fills the role of the garante for a time (G-29): never a fixed institution. A territory may have
 * several at once, one for each branch; together they are one sector with one vote.
 *
 * @param organisation as it was called in its time
 * @param from the first day, null where it is not known
 * @param to the last day, null while there is no end or none is known
 * @param source where the statement comes from
 * @param interim whether government and civil society agreed on it because no law named anybody
 * @param document the decree or agreement by which it began, null where only a source tells
 * @param endDocument the one by which it ended, null while it did not or where only a source tells
 */
public record Guarantor(UUID id, String territory, Branch branch, String organisation, Independence independence,
		@Nullable LocalDate from, @Nullable LocalDate to, Certainty certainty, String source, @Nullable String note,
		boolean interim, @Nullable String document, @Nullable String endDocument) {

	/** Whose access to information it guards. */
	public enum Branch {

		ALL, EXECUTIVE, LEGISLATIVE, JUDICIAL

	}

	/** Whether it answers to one of those whom it watches. */
	public enum Independence {

		AUTONOMOUS, DECONCENTRATED_EXECUTIVE, INTERNAL_CONTROL, NONE

	}

	/** How sure the source is. */
	public enum Certainty {

		HIGH, MEDIUM, LOW

	}

	/** Whether it answers to none of those whom it watches. */
	public boolean isAutonomous() {
		return independence == Independence.AUTONOMOUS;
	}

	/** Whether it filled the role on a day, as far as is known. */
	public boolean inOffice(LocalDate day) {
		return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
	}

}
