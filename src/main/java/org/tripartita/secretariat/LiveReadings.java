package org.tripartita.secretariat;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.identity.Sector;

/** Reads what the picture of a session shows; the same few statements however many look on. */
@Service
@Transactional(readOnly = true)
public class LiveReadings {

	private final Sessions sessions;

	private final Secretariats secretariats;

	private final SessionStore store;

	private final SessionDeliberation deliberation;

	private final SessionDesk desk;

	private final LivePresences presences;

	private final LiveTurns turns;

	private final LiveTable table;

	private final Casters casters;

	private final Agreements agreements;

	private final SecretariatLog log;

	LiveReadings(Sessions sessions, Secretariats secretariats, SessionStore store, SessionDeliberation deliberation, SessionDesk desk,
			LivePresences presences, LiveTurns turns, LiveTable table, Casters casters, Agreements agreements, SecretariatLog log) {
		this.sessions = sessions;
		this.secretariats = secretariats;
		this.store = store;
		this.deliberation = deliberation;
		this.desk = desk;
		this.presences = presences;
		this.turns = turns;
		this.table = table;
		this.casters = casters;
		this.agreements = agreements;
		this.log = log;
	}

	/** The session as it is now. */
	public LiveReading read(UUID sessionId) {
		var session = sessions.get(sessionId);
		var waits = desk.turn(sessionId);
		var stage = stage(session, waits);
		var items = deliberation.items(sessionId);
		var item = waits.map(SessionTurn::itemId)
			.flatMap(id -> items.stream().filter(one -> one.itemId().equals(id)).findFirst())
			.orElse(null);
		var secretariat = secretariats.get(session.secretariatId());
		var seats = table.seats(session);
		var present = store.present(session);
		var here = present.stream().map(Seat::id).collect(Collectors.toSet());
		var votes = stage == LiveStage.VOTE;
		var casting = votes ? casters.of(session, secretariat.rules(), seats, present) : Map.<Sector, Seat>of();
		var voted = stage == LiveStage.SETTLEMENT && item != null ? deliberation.votes(item).orElse(Map.of()) : Map.<Sector, Ballot>of();
		var turn = turn(session, stage, item);
		return new LiveReading(session, secretariat, stage, items, item, seats, present, here, casting,
				(votes || !voted.isEmpty()) && deliberation.safeguarded(sessionId), voted,
				stage == LiveStage.DELIBERATION && item != null && deliberation.mayVote(sessionId, item.itemId()),
				agreements.ofSession(sessionId), turn, stated(session), said(turn));
	}

	/** The same session once somebody spoke; read whole where the secretary meanwhile did more than listen. */
	public LiveReading hear(LiveReading before) {
		var turn = before.turn();
		var same = turn != null && turns.find(turn.sessionId(), turn.itemId(), turn.phase(), turn.round()).filter(turn::equals).isPresent();
		return same ? before.heard(stated(before.session()), said(turn)) : read(before.session().id());
	}

	private Map<UUID, LivePresences.Presence> stated(Session session) {
		return presences.of(session).stream().collect(Collectors.toMap(LivePresences.Presence::seatId, Function.identity()));
	}

	private Map<UUID, LiveTurns.Statement> said(@Nullable LiveTurn turn) {
		return turn == null ? Map.of() : turns.statements(turn);
	}

	private LiveStage stage(Session session, Optional<SessionTurn> waits) {
		if (waits.isPresent()) {
			var stage = waits.get().stage();
			return stage == LiveStage.ATTENDANCE && session.on().isAfter(log.today()) ? LiveStage.CALLED : stage;
		}
		return switch (session.state()) {
			case HELD -> LiveStage.HELD;
			case UNSIGNED -> LiveStage.UNSIGNED;
			case NO_QUORUM -> LiveStage.NO_QUORUM;
			case CANCELLED -> LiveStage.CANCELLED;
			default -> LiveStage.BETWEEN;
		};
	}

	/** The turn at which the session stands, as far as the secretary took it in hand. */
	private @Nullable LiveTurn turn(Session session, LiveStage stage, @Nullable SessionItem item) {
		var phase = stage.phase();
		return phase == null || item == null ? null : turns.find(session.id(), item.itemId(), phase, phase.round(item)).orElse(null);
	}

}
