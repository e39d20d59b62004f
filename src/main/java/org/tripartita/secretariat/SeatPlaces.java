package org.tripartita.secretariat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiPredicate;

import org.jspecify.annotations.Nullable;
import org.tripartita.identity.Sector;

/**
 * Which place each seat speaks for. A place is that of a titular; its alternate speaks for it in the titular's stead, so
 * that a place has one voice. An alternate stands for the titular at whose place it was designated; without one, for that of
 * its own organisation or for a titular of its sector whom nobody stands for, and never for another sector (domain 5.5).
 */
final class SeatPlaces {

	private final Map<UUID, UUID> places = new HashMap<>();

	private SeatPlaces() {
	}

	static SeatPlaces of(List<Seat> seats) {
		var places = new SeatPlaces();
		for (var sector : Sector.values()) {
			places.fill(seats.stream().filter(seat -> seat.sector() == sector && !seat.vacant()).toList());
		}
		return places;
	}

	private void fill(List<Seat> sector) {
		var titulars = sector.stream().filter(Seat::voting).toList();
		titulars.forEach(titular -> places.put(titular.id(), titular.id()));
		var alternates = sector.stream().filter(Seat::alternate).toList();
		stand(alternates, titulars, (titular, alternate) -> titular.place().id().equals(alternate.place().id()));
		stand(alternates, titulars, (titular, alternate) -> Objects.equals(titular.organisation(), alternate.organisation()));
		stand(alternates, titulars, (titular, alternate) -> true);
	}

	/** Those who stand for nobody yet. */
	private void stand(List<Seat> alternates, List<Seat> titulars, BiPredicate<Seat, Seat> suits) {
		alternates.stream()
			.filter(alternate -> !places.containsKey(alternate.id()))
			.forEach(alternate -> stand(alternate, titulars.stream().filter(titular -> suits.test(titular, alternate)).toList()));
	}

	/** Whom fewest stand for already. */
	private void stand(Seat alternate, List<Seat> titulars) {
		titulars.stream()
			.min((one, other) -> Long.compare(standing(one), standing(other)))
			.ifPresent(titular -> places.put(alternate.id(), titular.id()));
	}

	private long standing(Seat titular) {
		return places.values().stream().filter(titular.id()::equals).count();
	}

	/** The place for which a seat speaks; null where it has a voice and no vote. */
	@Nullable UUID of(UUID seat) {
		return places.get(seat);
	}

}
