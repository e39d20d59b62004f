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

import org.tripartita.workflow.Authority;
import org.tripartita.workflow.RoleGroups;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.TaskDesk.Receipt;

/**
 * What the secretary of an STL does in a session: confirms who is here, takes a matter in hand, closes it. Closing answers
 * the task of the session's process with what the places said, counted here; whoever answers the task in Tasklist instead
 * comes to the same. One matter is closed once: what a place says at that moment is counted or refused, never both.
 */
@Service
@Transactional
public class LiveSecretary {

	private static final int BACKERS_OF_EXTRAORDINARY_CASE = 2;

	private final Sessions sessions;

	private final Secretariats secretariats;

	private final SessionDeliberation deliberation;

	private final SessionDesk desk;

	private final LivePresences presences;

	private final LiveTurns turns;

	private final LiveTable table;

	private final Authority authority;

	private final SecretariatLog log;

	private final Wording wording;

	private final ApplicationEventPublisher events;

	LiveSecretary(Sessions sessions, Secretariats secretariats, SessionDeliberation deliberation, SessionDesk desk,
			LivePresences presences, LiveTurns turns, LiveTable table, Authority authority, SecretariatLog log, Wording wording,
			ApplicationEventPublisher events) {
		this.sessions = sessions;
		this.secretariats = secretariats;
		this.deliberation = deliberation;
		this.desk = desk;
		this.presences = presences;
		this.turns = turns;
		this.table = table;
		this.authority = authority;
		this.log = log;
		this.wording = wording;
		this.events = events;
	}

	/**
	 * What the secretary adds when a matter is closed.
	 *
	 * @param turn the name of the turn that the person saw, {@link LiveTurn#name()}
	 * @param text the text as it stands after the round, another than the places spoke on only where they did not agree; not asked
	 * for a vote
	 * @param reason why the case is extraordinary, or why it was put to the vote; null where nobody said
	 * @param mediator who mediated the round; null in the first and for a vote
	 * @param mediation what came closer, where it was written down
	 */
	public record Closing(String turn, @Nullable String text, @Nullable String reason, @Nullable Mediator mediator,
			@Nullable String mediation) {
	}

	/** Whether somebody keeps the papers of a session: whoever its process asks, or else whom the rules of the STL name. */
	@Transactional(readOnly = true)
	public boolean isSecretary(UUID sessionId, String username) {
		return isSecretary(sessions.get(sessionId), username);
	}

	private boolean isSecretary(Session session, String username) {
		var secretariat = secretariats.get(session.secretariatId());
		var groups = desk.turn(session.id())
			.filter(turn -> turn.stage() != LiveStage.SIGNATURES)
			.map(SessionTurn::groups)
			.orElse(List.of(RoleGroups.of(secretariat.rules().secretary().role(), secretariat.territoryCode())));
		return authority.rolesOf(username).stream().anyMatch(groups::contains);
	}

	/** Confirms that a seat is taken or notes that it is not. */
	public Verdict confirm(UUID sessionId, String username, UUID seatId, boolean present) {
		var session = sessions.get(sessionId);
		if (!isSecretary(session, username)) {
			return Verdict.refused("live.not-secretary");
		}
		if (session.on().isAfter(log.today())) {
			return Verdict.refused("session.not-yet", SpokenDay.of(session.on()));
		}
		if (table.seats(session).stream().noneMatch(seat -> seat.id().equals(seatId))) {
			return Verdict.refused("live.no-such-seat");
		}
		presences.keepOpen(session);
		return note(sessions.get(sessionId), username, seatId, present);
	}

	private Verdict note(Session session, String username, UUID seatId, boolean present) {
		var listOpen = session.state() == SessionState.CONVENED && session.quorum() == null;
		var late = session.state() == SessionState.OPEN && present
				&& deliberation.items(session.id()).stream().anyMatch(item -> item.result() == null);
		if (!listOpen && !late) {
			return Verdict.refused("live.list-closed");
		}
		if (present) {
			presences.confirm(session, seatId, username);
		}
		else {
			presences.clear(session, seatId);
		}
		if (late) {
			presences.arrive(session, seatId);
		}
		return changed(session);
	}

	/** The list of those present is complete: who was confirmed came, nobody else. */
	public Verdict closeList(UUID sessionId, String username) {
		var session = sessions.get(sessionId);
		if (!isSecretary(session, username)) {
			return Verdict.refused("live.not-secretary");
		}
		presences.lock(session);
		var turn = desk.turn(sessionId).filter(one -> one.stage() == LiveStage.ATTENDANCE);
		if (turn.isEmpty()) {
			return Verdict.refused("live.list-closed");
		}
		var confirmed = presences.of(session)
			.stream()
			.filter(LivePresences.Presence::confirmed)
			.map(LivePresences.Presence::seatId)
			.collect(Collectors.toSet());
		var present = table.seats(session).stream().filter(seat -> confirmed.contains(seat.id())).toList();
		return taken(session, desk.attendance(turn.get(), username, present));
	}

	/** Takes the matter in hand at which the process stands: from here the places may speak. */
	public Verdict take(UUID sessionId, String username) {
		var session = sessions.get(sessionId);
		if (!isSecretary(session, username)) {
			return Verdict.refused("live.not-secretary");
		}
		var next = next(sessionId);
		if (next.isEmpty()) {
			return Verdict.refused("live.nothing-next");
		}
		var turn = next.get();
		turns.take(sessionId, turn.itemId(), turn.phase(), turn.round(), username);
		return changed(session);
	}

	/** The turn that the process waits for; empty while it waits for something else. */
	private Optional<LiveTurn> next(UUID sessionId) {
		return desk.turn(sessionId).filter(turn -> turn.stage().phase() != null && turn.itemId() != null).map(turn -> {
			var item = deliberation.item(sessionId, Objects.requireNonNull(turn.itemId()));
			var phase = Objects.requireNonNull(turn.stage().phase());
			return new LiveTurn(sessionId, item.itemId(), phase, phase == LivePhase.DELIBERATION ? item.rounds() + 1 : item.rounds(), 1,
					null);
		});
	}

	/**
	 * Another text than the one that the places spoke on: all see it and are asked anew, and what was said of the former one
	 * counts no more (consensus is on a text, domain 5.2 [K5 §2]).
	 *
	 * @param turnName the name of the turn that the person saw
	 */
	public Verdict correct(UUID sessionId, String username, String turnName, @Nullable String text) {
		var session = sessions.get(sessionId);
		if (!isSecretary(session, username)) {
			return Verdict.refused("live.not-secretary");
		}
		var open = turns.openForClosing(sessionId)
			.filter(turn -> turn.name().equals(turnName) && turn.phase() == LivePhase.DELIBERATION);
		if (open.isEmpty()) {
			return Verdict.refused("live.turn-over");
		}
		if (text == null) {
			return Verdict.refused("live.text-missing");
		}
		var item = deliberation.item(sessionId, open.get().itemId());
		if (deliberation.correct(item, text) instanceof Verdict.Refused refused) {
			return refused;
		}
		turns.correct(open.get(), item.text(), username);
		return changed(session);
	}

	/** Closes the matter in hand: what the places said goes to the session's process. */
	public Verdict close(UUID sessionId, String username, Closing closing) {
		var session = sessions.get(sessionId);
		if (!isSecretary(session, username)) {
			return Verdict.refused("live.not-secretary");
		}
		var open = turns.openForClosing(sessionId).filter(turn -> turn.name().equals(closing.turn()));
		var waits = desk.turn(sessionId);
		if (open.isEmpty() || waits.isEmpty() || next(sessionId).filter(open.get()::isRoundOf).isEmpty()) {
			return Verdict.refused("live.turn-over");
		}
		var count = table.count(session, open.get());
		turns.close(open.get());
		return open.get().phase() == LivePhase.DELIBERATION ? closeRound(session, waits.get(), username, closing, open.get(), count)
				: closeVote(session, waits.get(), username, closing, count);
	}

	private Verdict closeRound(Session session, SessionTurn turn, String username, Closing closing, LiveTurn open, LiveCount count) {
		if (!count.silent().isEmpty()) {
			return refused("live.sector-silent", wording.sectors(count.silent()));
		}
		var stand = count.stand();
		if (stand.isEmpty()) {
			return refused("live.nobody-decides");
		}
		if (closing.text() == null) {
			return refused("live.text-missing");
		}
		if (open.round() > 1 && closing.mediator() == null) {
			return refused("live.mediator-missing");
		}
		var declared = stand.get().position() == Position.OPPOSED && closing.reason() != null;
		if (isUnseen(session, open, closing.text()) && (stand.get().position() != Position.OPPOSED || declared)) {
			return refused("live.text-not-seen");
		}
		if (declared && stand.get().backers().size() < BACKERS_OF_EXTRAORDINARY_CASE) {
			return refused("session.too-few-backers");
		}
		return taken(session, desk.round(turn, username, new SessionDeliberation.Round(closing.text(), stand.get().position(),
				stand.get().dissents(), declared ? stand.get().backers() : Set.of(), declared ? closing.reason() : null, closing.mediator(),
				closing.mediation())));
	}

	/** Where nothing is decided yet another text may go into the next round, in which all see it. */
	private boolean isUnseen(Session session, LiveTurn open, String text) {
		return !deliberation.item(session.id(), open.itemId()).reads(text);
	}

	private Verdict closeVote(Session session, SessionTurn turn, String username, Closing closing, LiveCount count) {
		if (!count.silent().isEmpty()) {
			return refused("live.vote-silent", wording.sectors(count.silent()));
		}
		if (closing.reason() == null) {
			return refused("live.reason-of-vote");
		}
		var unit = secretariats.get(session.secretariatId()).rules().voteUnit();
		var bench = unit == VoteUnit.SECTOR && deliberation.bench(session.id()) > 1 ? count.bench() : null;
		return taken(session, desk.vote(turn, username, unit, new SessionDeliberation.Vote(count.ballots(unit), count.notes(unit),
				closing.reason()), bench));
	}

	/** A matter without agreement is left for the next session or set aside, with a public reason. */
	public Verdict settle(UUID sessionId, String username, DecisionResult result, @Nullable String reason) {
		var session = sessions.get(sessionId);
		if (!isSecretary(session, username)) {
			return Verdict.refused("live.not-secretary");
		}
		var turn = desk.turn(sessionId).filter(one -> one.stage() == LiveStage.SETTLEMENT);
		if (turn.isEmpty()) {
			return Verdict.refused("live.turn-over");
		}
		if (reason == null || result != DecisionResult.POSTPONED && result != DecisionResult.PARKED) {
			return Verdict.refused("live.reason-of-settlement");
		}
		return taken(session, desk.settle(turn.get(), username, result, reason));
	}

	private Verdict taken(Session session, Receipt receipt) {
		return receipt instanceof Receipt.Refused refused ? refused("live.desk", refused.sentence()) : changed(session);
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
