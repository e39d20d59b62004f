package org.tripartita.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * On whose behalf people act (domain 7.4). Its names and sectors are told from day to day, so that what was recorded keeps
 * the name it had then.
 *
 * @param name what it is called today
 * @param territory where it is looked after
 * @param place that territory's name
 * @param standing the sector it speaks for today, null where no sector sends it
 * @param successor what it became part of, null where it stands by itself
 */
public record Organisation(UUID id, String name, String territory, String place, @Nullable Standing standing,
		@Nullable Successor successor) {

	/** A name from a day on; null is the beginning. */
	public record Name(@Nullable LocalDate from, String name) {
	}

	/**
	 * A sector from a day on.
	 *
	 * @param from null is the beginning
	 * @param kind null where nobody said
	 */
	public record Standing(@Nullable LocalDate from, Sector sector, @Nullable SubSector kind) {
	}

	/** The organisation that it became part of, by its present name. */
	public record Successor(UUID id, String name, LocalDate on) {
	}

	/**
	 * Somebody who acts on its behalf.
	 *
	 * @param to the last day, null where none is set
	 */
	public record Representative(UUID person, String displayName, Role role, String place, LocalDate from, @Nullable LocalDate to) {
	}

	/** An organisation with what its page tells; histories begin with the latest. */
	public record File(Organisation organisation, List<Name> names, List<Standing> standings, List<Representative> representatives) {

		/** Takes the lists as they are now. */
		public File {
			names = List.copyOf(names);
			standings = List.copyOf(standings);
			representatives = List.copyOf(representatives);
		}

	}

}
