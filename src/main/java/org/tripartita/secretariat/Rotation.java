package org.tripartita.secretariat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.tripartita.identity.Sector;

/**
 * How the presidency of an STL goes round the three sectors [K4 §4]: each has it for as many months, and none twice
 * before the others.
 *
 * @param months how long a turn is
 * @param next who follows the first; the third follows by itself
 */
public record Rotation(int months, Sector next) {

	/**
	 * One turn.
	 *
	 * @param to its last day
	 */
	public record Turn(Sector sector, LocalDate from, LocalDate to) {
	}

	/** The three in their order. */
	public List<Sector> order(Sector first) {
		var third = Arrays.stream(Sector.values()).filter(sector -> sector != first && sector != next).findFirst().orElseThrow();
		return List.of(first, next, third);
	}

	/** The turn of a day, and those that follow it. */
	public List<Turn> turns(Sector first, LocalDate since, LocalDate day, int count) {
		int now = day.isBefore(since) ? 0 : (int) (ChronoUnit.MONTHS.between(since, day) / months);
		return IntStream.range(now, now + count).mapToObj(turn -> turn(first, since, turn)).toList();
	}

	private Turn turn(Sector first, LocalDate since, int number) {
		return new Turn(order(first).get(number % Sector.values().length), since.plusMonths((long) number * months),
				since.plusMonths((number + 1L) * months).minusDays(1));
	}

}
