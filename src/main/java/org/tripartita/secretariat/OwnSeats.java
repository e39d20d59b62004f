package org.tripartita.secretariat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.secretariat.LivePresences.Presence;

/** Which seat of a session is somebody's, and what the person may do there now. */
@Service
@Transactional(readOnly = true)
public class OwnSeats {

	private final Sessions sessions;

	private final SessionStore store;

	private final SessionDeliberation deliberation;

	private final LivePresences presences;

	private final LiveTurns turns;

	private final LiveTable table;

	private final Casters casters;

	private final SeatPeople people;

	private final Wording wording;

	OwnSeats(Sessions sessions, SessionStore store, SessionDeliberation deliberation,
			LivePresences presences, LiveTurns turns, LiveTable table, Casters casters, SeatPeople people, Wording wording) {
		this.sessions = sessions;
		this.store = store;
		this.deliberation = deliberation;
		this.presences = presences;
		this.turns = turns;
		this.table = table;
		this.casters = casters;
		this.people = people;
		this.wording = wording;
	}

	/** What somebody may do now. */
	public OwnSeat of(UUID sessionId, String username) {
		var session = sessions.get(sessionId);
		var seats = table.seats(session);
		var chairs = people.of(username, session.territoryCode(), seats);
		var stated = presences.of(session);
		var here = store.present(session).stream().map(Seat::id).collect(Collectors.toSet());
		var taken = stated.stream().filter(one -> one.username() != null).map(Presence::seatId).collect(Collectors.toSet());
		var sits = stated.stream()
			.filter(one -> one.isOf(username))
			.map(Presence::seatId)
			.findFirst()
			.or(() -> chairs.stream().filter(chair -> chair.own() && !taken.contains(chair.seat().id())).map(chair -> chair.seat().id())
				.filter(here::contains).findFirst());
		return sits.flatMap(id -> seats.stream().filter(seat -> seat.id().equals(id)).findFirst())
			.map(seat -> sitting(session, seats, seat, presence(seat, here, stated), here))
			.orElseGet(() -> OwnSeat.none(choices(chairs, taken, stated)));
	}

	/** A seat that was confirmed without its person's word is taken by nobody else. */
	private List<OwnSeat.Choice> choices(List<SeatPeople.Chair> chairs, Set<UUID> taken, List<Presence> stated) {
		var confirmed = stated.stream().filter(Presence::confirmed).map(Presence::seatId).collect(Collectors.toSet());
		return chairs.stream()
			.filter(chair -> chair.own() || !confirmed.contains(chair.seat().id()))
			.map(SeatPeople.Chair::seat)
			.filter(seat -> !taken.contains(seat.id()))
			.map(seat -> new OwnSeat.Choice(seat.id(), wording.seat(seat)))
			.toList();
	}

	private static LiveBoard.Presence presence(Seat seat, Set<UUID> here, List<Presence> stated) {
		if (here.contains(seat.id()) && stated.stream().noneMatch(one -> one.seatId().equals(seat.id()) && one.doubtful())) {
			return LiveBoard.Presence.CONFIRMED;
		}
		return stated.stream()
			.filter(one -> one.seatId().equals(seat.id()))
			.findFirst()
			.map(one -> one.confirmed() ? LiveBoard.Presence.CONFIRMED : LiveBoard.Presence.STATED)
			.orElse(LiveBoard.Presence.EXPECTED);
	}

	private OwnSeat sitting(Session session, List<Seat> seats, Seat seat, LiveBoard.Presence presence, Set<UUID> here) {
		var place = SeatPlaces.of(seats).of(seat.id());
		var turn = turns.standing(session.id());
		var word = turn.map(one -> turns.statements(one).get(place));
		var own = word.filter(one -> one.seatId().equals(seat.id()));
		var other = word.filter(one -> !one.seatId().equals(seat.id()))
			.flatMap(one -> seats.stream().filter(any -> any.id().equals(one.seatId())).findFirst())
			.map(wording::seat);
		return new OwnSeat(List.of(), seat.id(), wording.seat(seat), presence, place != null,
				turn.isPresent() && place != null && other.isEmpty() && here.contains(seat.id())
						&& presence == LiveBoard.Presence.CONFIRMED, other.orElse(null),
				turn.map(one -> caster(session, one, seat, place)).orElse(null),
				own.map(LiveTurns.Statement::stance).orElse(null), own.map(LiveTurns.Statement::reason).orElse(null),
				own.map(LiveTurns.Statement::extraordinary).orElse(false), mayDeclare(turn));
	}

	private @Nullable String caster(Session session, LiveTurn turn, Seat seat, @Nullable UUID place) {
		var caster = turn.phase() == LivePhase.VOTE ? casters.of(session).get(seat.sector()) : null;
		return caster == null || caster.id().equals(place) ? null : wording.seat(caster);
	}

	private boolean mayDeclare(Optional<LiveTurn> turn) {
		return turn.filter(one -> one.phase() == LivePhase.DELIBERATION && deliberation.mayVote(one.sessionId(), one.itemId())).isPresent();
	}

}
