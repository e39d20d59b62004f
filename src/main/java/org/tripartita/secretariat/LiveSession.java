package org.tripartita.secretariat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

import org.tripartita.workflow.SpokenDay;

/**
 * What those who sit at the table do in a session: say that they are here, and what their place says of the matter in
 * hand. A place has one voice, its titular's or the alternate's; it speaks while the matter is in hand and for its own
 * sector only (G-03, G-06 [S3:189,792]; domain 5.5). Nothing that a browser sends is taken for granted.
 */
@Service
@Transactional
public class LiveSession {

	/** Characters of what a place says against a text. */
	public static final int LONGEST_REASON = 1000;

	private final Sessions sessions;

	private final SessionStore store;

	private final SessionDeliberation deliberation;

	private final LivePresences presences;

	private final LiveTurns turns;

	private final LiveTable table;

	private final SeatPeople people;

	private final SecretariatLog log;

	private final Wording wording;

	private final ApplicationEventPublisher events;

	LiveSession(Sessions sessions, SessionStore store, SessionDeliberation deliberation,
			LivePresences presences, LiveTurns turns, LiveTable table, SeatPeople people, SecretariatLog log, Wording wording,
			ApplicationEventPublisher events) {
		this.sessions = sessions;
		this.store = store;
		this.deliberation = deliberation;
		this.presences = presences;
		this.turns = turns;
		this.table = table;
		this.people = people;
		this.log = log;
		this.wording = wording;
		this.events = events;
	}

	/**
	 * What somebody says for a place.
	 *
	 * @param turn the name of the turn that the person saw, {@link LiveTurn#name()}
	 * @param reason why the place is against; it may be left out in a vote
	 * @param extraordinary whether it asks to declare the case extraordinary
	 */
	public record Said(String turn, Stance stance, @Nullable String reason, boolean extraordinary) {
	}

	/** Somebody says to be here, in a seat; the secretary confirms it. */
	public Verdict present(UUID sessionId, String username, UUID seatId) {
		var session = sessions.get(sessionId);
		if (session.on().isAfter(log.today())) {
			return Verdict.refused("session.not-yet", SpokenDay.of(session.on()));
		}
		var chair = chairs(session, table.seats(session), username).stream().filter(one -> one.seat().id().equals(seatId)).findFirst();
		if (chair.isEmpty()) {
			return Verdict.refused("live.not-your-seat");
		}
		presences.keepOpen(session);
		if (!receives(sessions.get(sessionId))) {
			return Verdict.refused("live.list-closed");
		}
		return presences.claim(session, chair.get(), username) ? changed(session) : sitsElsewhere(session, username);
	}

	private Verdict sitsElsewhere(Session session, String username) {
		return Verdict.refused(presences.by(session, username).isPresent() ? "live.one-seat" : "live.seat-taken");
	}

	/** Somebody who said to be here, and was not confirmed, is not. */
	public Verdict leave(UUID sessionId, String username) {
		var session = sessions.get(sessionId);
		presences.keepOpen(session);
		return presences.leave(session, username) ? changed(session) : Verdict.refused("live.confirmed-already");
	}

	/** Until the matters are done with, people may come; after a call without quorum there is nothing to come to. */
	private boolean receives(Session session) {
		return switch (session.state()) {
			case CONVENED -> session.quorum() == null;
			case OPEN -> deliberation.items(session.id()).stream().anyMatch(item -> item.result() == null);
			default -> false;
		};
	}

	/** A place states its position or its vote; while the matter is in hand the last word counts. */
	public Verdict state(UUID sessionId, String username, Said said) {
		var session = sessions.get(sessionId);
		var open = turns.openForStatement(sessionId).filter(turn -> turn.name().equals(said.turn()));
		if (open.isEmpty()) {
			return Verdict.refused("live.turn-over");
		}
		var turn = open.get();
		var fault = fault(turn, said);
		if (fault.isPresent()) {
			return Verdict.refused(fault.get());
		}
		var matter = new Matter(session, turn, table.seats(session));
		var sitting = sit(matter, username);
		if (sitting.refused() != null) {
			return sitting.refused();
		}
		return speak(matter, Objects.requireNonNull(sitting.seat()), said, username);
	}

	private Optional<String> fault(LiveTurn turn, Said said) {
		var reason = said.stance() == Stance.AGAINST ? said.reason() : "";
		if (reason == null && turn.phase() == LivePhase.DELIBERATION || reason != null && reason.length() > LONGEST_REASON) {
			return Optional.of("live.reason-missing");
		}
		if (said.extraordinary() && (turn.phase() != LivePhase.DELIBERATION || !deliberation.mayVote(turn.sessionId(), turn.itemId()))) {
			return Optional.of("session.no-extraordinary-case");
		}
		return Optional.empty();
	}

	/** What is in hand, and the seats of the table. */
	private record Matter(Session session, LiveTurn turn, List<Seat> seats) {
	}

	/**
	 * In which seat somebody speaks.
	 *
	 * @param refused why in none
	 */
	private record Sitting(@Nullable Seat seat, @Nullable Verdict refused) {

		static Sitting in(Seat seat) {
			return new Sitting(seat, null);
		}

		static Sitting nowhere(String reason) {
			return new Sitting(null, Verdict.refused(reason));
		}

	}

	/** Who sits in a seat that was noted as present speaks; whoever has an own seat there takes it by speaking. */
	private Sitting sit(Matter matter, String username) {
		var session = matter.session();
		var chairs = chairs(session, matter.seats(), username);
		if (chairs.isEmpty()) {
			return Sitting.nowhere("live.no-seat");
		}
		var present = store.present(session).stream().map(Seat::id).collect(Collectors.toSet());
		var sits = presences.by(session, username);
		if (sits.isPresent()) {
			return chairs.stream()
				.filter(chair -> chair.seat().id().equals(sits.get().seatId()) && present.contains(chair.seat().id()))
				.filter(chair -> chair.own() || sits.get().confirmed())
				.findFirst()
				.map(chair -> Sitting.in(chair.seat()))
				.orElse(Sitting.nowhere("live.not-confirmed"));
		}
		return take(session, username, chairs, present);
	}

	private Sitting take(Session session, String username, List<SeatPeople.Chair> chairs, Set<UUID> present) {
		var own = chairs.stream().filter(chair -> chair.own() && present.contains(chair.seat().id())).toList();
		return own.stream()
			.filter(chair -> presences.claim(session, chair, username))
			.findFirst()
			.map(chair -> Sitting.in(chair.seat()))
			.orElse(Sitting.nowhere(own.isEmpty() ? "live.not-confirmed" : "live.seat-taken"));
	}

	private Verdict speak(Matter matter, Seat seat, Said said, String username) {
		var turn = matter.turn();
		var place = SeatPlaces.of(matter.seats()).of(seat.id());
		if (place == null) {
			return refused("live.no-vote");
		}
		var speaker = turns.voice(turn, place, seat.id());
		if (!speaker.equals(seat.id())) {
			return refused("live.voice-taken", matter.seats().stream()
				.filter(one -> one.id().equals(speaker))
				.findFirst()
				.map(wording::seat)
				.orElse(""));
		}
		var word = new LiveTurns.Statement(place, seat.id(), said.stance(),
				said.stance() == Stance.AGAINST ? said.reason() : null, said.extraordinary());
		turns.state(turn, word, username);
		events.publishEvent(new LiveHeard(matter.session().id()));
		return Verdict.taken();
	}

	private List<SeatPeople.Chair> chairs(Session session, List<Seat> seats, String username) {
		return people.of(username, session.territoryCode(), seats);
	}

	/** Nothing stays of what was refused after something was written. */
	private static Verdict refused(String reason, Object... arguments) {
		TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
		return Verdict.refused(reason, arguments);
	}

	private Verdict changed(Session session) {
		events.publishEvent(new LiveChanged(session.id()));
		return Verdict.taken();
	}

}
