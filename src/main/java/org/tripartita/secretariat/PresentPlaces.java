package org.tripartita.secretariat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.tripartita.identity.Sector;

/**
 * The places of which somebody came. A place has one voice and one vote, also where its titular and the alternate came
 * together: it is counted once, wherever it is counted.
 */
final class PresentPlaces {

	private final List<Seat> titulars;

	private PresentPlaces(List<Seat> titulars) {
		this.titulars = titulars;
	}

	/**
	 * @param present the accredited seats that came
	 * @param all the seats of the STL on the day
	 */
	static PresentPlaces of(Collection<Seat> present, Collection<Seat> all) {
		var places = SeatPlaces.of(List.copyOf(all));
		var byId = all.stream().collect(Collectors.toMap(Seat::id, Function.identity()));
		return new PresentPlaces(present.stream()
			.map(seat -> places.of(seat.id()))
			.filter(Objects::nonNull)
			.distinct()
			.map(byId::get)
			.toList());
	}

	/** The titular of each place. */
	List<Seat> titulars() {
		return titulars;
	}

	/** How many places each sector came with; a sector of which nobody came is not in the map. */
	Map<Sector, Long> bySector() {
		return titulars.stream().collect(Collectors.groupingBy(Seat::sector, Collectors.counting()));
	}

	/** How many garantes came, each with one voice among them whatever its places (domain 9, point 3). */
	int guarantors() {
		return (int) titulars.stream()
			.filter(seat -> seat.sector() == Sector.OVERSIGHT_BODY)
			.map(Seat::organisation)
			.distinct()
			.count();
	}

}
