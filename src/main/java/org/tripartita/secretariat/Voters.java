package org.tripartita.secretariat;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import org.tripartita.identity.Sector;

/**
 * Who has a vote where a majority is counted. By sector each of the three parties has one, whatever its seats (G-06
 * [S3:189,792]); by member each place has one, its titular's or, where that is missing, the alternate's.
 */
final class Voters {

	private final Map<Sector, Integer> votes;

	private Voters(Map<Sector, Integer> votes) {
		this.votes = votes;
	}

	/**
	 * @param present the accredited seats that came
	 * @param all the seats of the STL on the day
	 */
	static Voters of(VoteUnit unit, Collection<Seat> present, Collection<Seat> all) {
		var places = PresentPlaces.of(present, all).bySector();
		var votes = new EnumMap<Sector, Integer>(Sector.class);
		for (var sector : Sector.values()) {
			boolean came = present.stream().anyMatch(seat -> seat.sector() == sector);
			votes.put(sector, unit == VoteUnit.SECTOR ? (came ? 1 : 0) : places.getOrDefault(sector, 0L).intValue());
		}
		return new Voters(votes);
	}

	int of(Sector sector) {
		return votes.get(sector);
	}

	/** A sector that would have more votes than voters; empty where all is well. */
	Optional<Sector> overfull(Map<Sector, Ballot> given) {
		return given.keySet().stream().filter(sector -> given.get(sector).all() > of(sector)).sorted().findFirst();
	}

	/** The ballots of the three: who said nothing abstains. */
	Map<Sector, Ballot> complete(Map<Sector, Ballot> given) {
		var ballots = new EnumMap<Sector, Ballot>(Sector.class);
		votes.forEach((sector, voters) -> {
			var ballot = given.getOrDefault(sector, new Ballot(0, 0, 0));
			ballots.put(sector, new Ballot(ballot.inFavour(), ballot.against(), voters - ballot.inFavour() - ballot.against()));
		});
		return ballots;
	}

}
