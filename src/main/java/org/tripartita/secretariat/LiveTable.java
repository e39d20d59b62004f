package org.tripartita.secretariat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.tripartita.identity.Sector;

/** Who sits at the table of a session and what each place says of a matter: read by the page, the count and the forms. */
@Component
class LiveTable {

	private final SessionStore store;

	private final Seats seats;

	private final LiveTurns turns;

	private final Casters casters;

	LiveTable(SessionStore store, Seats seats, LiveTurns turns, Casters casters) {
		this.casters = casters;
		this.store = store;
		this.seats = seats;
		this.turns = turns;
	}

	/** The seats that a session can be held with, vacancies left out. */
	List<Seat> seats(Session session) {
		return seats.of(session.secretariatId(), session.on()).stream().filter(seat -> !seat.vacant()).toList();
	}

	/** What the places of which somebody came say in a turn. */
	LiveCount count(Session session, LiveTurn turn) {
		return count(seats(session), store.present(session), turns.statements(turn),
				turn.phase() == LivePhase.VOTE ? casters.of(session) : Map.of());
	}

	/** The same, with what was read already. */
	static LiveCount count(List<Seat> seats, List<Seat> present, Map<UUID, LiveTurns.Statement> statements, Map<Sector, Seat> casting) {
		return new LiveCount(PresentPlaces.of(present, seats)
			.titulars()
			.stream()
			.map(place -> voice(place, statements.get(place.id())))
			.toList(), casting.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().id())));
	}

	private static LiveCount.Voice voice(Seat place, LiveTurns.@Nullable Statement said) {
		return new LiveCount.Voice(place.id(), place.sector(), String.valueOf(place.organisation()), said);
	}

}
