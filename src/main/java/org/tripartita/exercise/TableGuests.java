package org.tripartita.exercise;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.tripartita.identity.Sector;

/** Who was found for the co-creation tables of an exercise, so that nobody writes it down a second time. */
public interface TableGuests {

	/**
	 * An organisation that was designated for the tables.
	 *
	 * @param sector null where it came for none of the three
	 */
	record Guest(@Nullable Sector sector, String organisation) {
	}

	/** Whom the call for the tables designated. */
	List<Guest> designated(UUID exerciseId);

	/** Where the person who facilitates comes from; empty while nobody does. */
	Optional<String> facilitator(UUID exerciseId);

}
