package org.tripartita.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a person: the account and its mandates, the newest first.
 *
 * @param email null where there is none or the reader has nothing to do with the person any more
 * @param elsewhere whether there are mandates that the reader does not see
 */
public record PersonFile(UUID id, String username, String displayName, @Nullable String email, boolean active,
		List<Held> mandates, boolean elsewhere) {

	/** Takes the mandates as they are now. */
	public PersonFile {
		mandates = List.copyOf(mandates);
	}

	/** Whether a mandate is among those that are shown. */
	public boolean shows(UUID appointment) {
		return mandates.stream().anyMatch(held -> held.id().equals(appointment));
	}

	/**
	 * A mandate with its papers.
	 *
	 * @param place the territory's name
	 * @param titular for whom an alternate steps in, null for a titular
	 * @param to the last day, null where none is set
	 * @param absences those that are not over
	 */
	public record Held(UUID id, Role role, String territory, String place, String organisation, @Nullable String document,
			@Nullable String powers, @Nullable String titular, LocalDate from, @Nullable LocalDate to,
			@Nullable EndReason endReason, Standing standing, List<Absence> absences) {

		/** Whether an absence can be noted: an alternate has none (domain 5.5). */
		public boolean canBeAbsent() {
			return titular == null && standing != Standing.ENDED;
		}

	}

	/** How a mandate stands today. */
	public enum Standing {

		IN_FORCE, COMING, ABSENT,

		/** An alternate whose titular acts. */
		WAITING, ENDED

	}

	/** Days on which a titular does not act, both included. */
	public record Absence(LocalDate firstDay, LocalDate lastDay) {

		/** Whether it is under way. */
		public boolean isOn(LocalDate day) {
			return !day.isBefore(firstDay) && !day.isAfter(lastDay);
		}

	}

}
