package org.tripartita.secretariat;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.tripartita.identity.Sector;

/**
 * Who casts the vote of a sector in a session. Where the rules give each sector one vote, a sector forms its own inside
 * (G-06 [S3:189,792]; domain 5.3): a bench that elected a spokesperson, as Michoacán's of ten organisations and six
 * universities [S3:347], votes as that place does, whoever sits there for it. Where that place is empty in the session, and
 * in every other sector, more than half of the places that came form the vote. By member there is nothing to form.
 */
@Component
class Casters {

	private final Spokespersons spokespersons;

	private final Secretariats secretariats;

	private final SessionStore store;

	private final Seats seats;

	Casters(Spokespersons spokespersons, Secretariats secretariats, SessionStore store, Seats seats) {
		this.spokespersons = spokespersons;
		this.secretariats = secretariats;
		this.store = store;
		this.seats = seats;
	}

	/** The place that casts the vote of its sector, for each sector that elected one of which somebody came. */
	Map<Sector, Seat> of(Session session) {
		return of(session, secretariats.get(session.secretariatId()).rules(), seats.of(session.secretariatId(), session.on()),
				store.present(session));
	}

	/** The same, with what was read already: the seats of the STL on the day and those that came. */
	Map<Sector, Seat> of(Session session, OperatingRules rules, Collection<Seat> all, Collection<Seat> present) {
		if (rules.voteUnit() != VoteUnit.SECTOR) {
			return Map.of();
		}
		var taken = all.stream().filter(seat -> !seat.vacant()).toList();
		var places = SeatPlaces.of(taken);
		var here = present.stream().map(Seat::id).map(places::of).filter(Objects::nonNull).collect(Collectors.toSet());
		var casters = new EnumMap<Sector, Seat>(Sector.class);
		spokespersons.of(session.secretariatId())
			.stream()
			.filter(one -> one.speaksOn(session.on()) && here.contains(one.seatId()))
			.forEach(one -> taken.stream()
				.filter(seat -> seat.id().equals(one.seatId()))
				.forEach(seat -> casters.putIfAbsent(one.sector(), seat)));
		return casters;
	}

}
