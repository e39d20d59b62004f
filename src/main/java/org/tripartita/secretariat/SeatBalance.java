package org.tripartita.secretariat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tripartita.identity.Sector;
import org.tripartita.workflow.DecisionTable;

/**
 * How the seats of an STL stand to one another on a day (domain 5.3): the decision {@code composition-balance} judges
 * them, and what it does not see is told beside it.
 *
 * @param votes how many seats that vote each sector fills; every sector is in the map
 * @param quorum whether the three sectors can come together at all
 * @param fragile sectors of which one absence breaks the quorum: one titular and nobody to stand in for it
 * @param alone whether one organisation alone is civil society's voice, as in Morelos [S3:345]
 */
public record SeatBalance(Map<Sector, Integer> votes, Composition verdict, QuorumAbility quorum, Set<Sector> fragile,
		boolean alone) {

	private static final DecisionTable TABLE = new DecisionTable("composition-balance");

	/** Whether an STL could hold a valid session (G-03 [S3:199]). */
	public enum QuorumAbility {

		ABLE,

		/** Only if a seat that is an assumption is filled as assumed. */
		ABLE_BY_ASSUMPTION,

		/** A sector has nobody who could come. */
		UNABLE

	}

	/** Judges the seats of one day. */
	public static SeatBalance of(List<Seat> seats) {
		var votes = new EnumMap<Sector, Integer>(Sector.class);
		for (var sector : Sector.values()) {
			votes.put(sector, (int) voting(seats, sector).count());
		}
		return new SeatBalance(votes, judge(votes), ability(seats), fragile(seats), alone(seats));
	}

	/** The decision on the numbers alone. */
	static Composition judge(Map<Sector, Integer> votes) {
		return Composition.valueOf(TABLE.outcome(Map.of("governmentSeats", votes.get(Sector.GOVERNMENT), "oversightBodySeats",
				votes.get(Sector.OVERSIGHT_BODY), "civilSocietySeats", votes.get(Sector.CIVIL_SOCIETY))));
	}

	/** All seats that vote. */
	public int all() {
		return votes.values().stream().mapToInt(Integer::intValue).sum();
	}

	/** The votes of government, garante and civil society, in this order. */
	public List<Integer> numbers() {
		return Arrays.stream(Sector.values()).map(votes::get).toList();
	}

	/** The share of a sector in hundredths, rounded. */
	public int share(Sector sector) {
		return all() == 0 ? 0 : Math.round(100f * votes.get(sector) / all());
	}

	private static QuorumAbility ability(List<Seat> seats) {
		if (!Arrays.stream(Sector.values()).allMatch(sector -> present(seats, sector).findAny().isPresent())) {
			return QuorumAbility.UNABLE;
		}
		return Arrays.stream(Sector.values()).allMatch(sector -> present(seats, sector).anyMatch(seat -> !seat.assumed()))
				? QuorumAbility.ABLE : QuorumAbility.ABLE_BY_ASSUMPTION;
	}

	private static Set<Sector> fragile(List<Seat> seats) {
		return Arrays.stream(Sector.values())
			.filter(sector -> present(seats, sector).count() == 1)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static boolean alone(List<Seat> seats) {
		return voting(seats, Sector.CIVIL_SOCIETY).map(Seat::organisation).filter(Objects::nonNull).distinct().count() == 1;
	}

	private static Stream<Seat> present(List<Seat> seats, Sector sector) {
		return seats.stream().filter(seat -> seat.sector() == sector && !seat.vacant());
	}

	private static Stream<Seat> voting(List<Seat> seats, Sector sector) {
		return seats.stream().filter(seat -> seat.sector() == sector && seat.voting());
	}

}
