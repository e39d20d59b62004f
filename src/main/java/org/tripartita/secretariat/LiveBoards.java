package org.tripartita.secretariat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.identity.Sector;
import org.tripartita.secretariat.LiveBoard.Chair;
import org.tripartita.secretariat.LiveBoard.Presence;
import org.tripartita.territory.SpokenHour;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Texts;

/** Draws the picture of a session that everybody in it sees alike; the same few statements however many look on. */
@Service
@Transactional(readOnly = true)
public class LiveBoards {

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

	private final SpokenHour hours;

	private final Wording wording;

	private final Texts texts;

	LiveBoards(Sessions sessions, Secretariats secretariats, SessionStore store, SessionDeliberation deliberation, SessionDesk desk,
			LivePresences presences, LiveTurns turns, LiveTable table, Casters casters, Agreements agreements,
			SecretariatLog log, SpokenHour hours, Wording wording, Texts texts) {
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
		this.hours = hours;
		this.wording = wording;
		this.texts = texts;
	}

	/** What was read of a session at one moment. */
	private record Reading(Session session, OperatingRules rules, LiveStage stage, List<SessionItem> items, @Nullable SessionItem item,
			@Nullable LiveTurn turn, List<Seat> seats, List<Seat> present, Set<UUID> here, Map<UUID, LivePresences.Presence> stated,
			Map<UUID, LiveTurns.Statement> said) {

		boolean open() {
			return turn != null && turn.closedAt() == null;
		}

	}

	/** The session as it is now. */
	public LiveBoard of(UUID sessionId) {
		var reading = read(sessions.get(sessionId));
		var casting = reading.stage() == LiveStage.VOTE
				? casters.of(reading.session(), reading.rules(), reading.seats(), reading.present()) : Map.<Sector, Seat>of();
		var count = LiveTable.count(reading.seats(), reading.present(), reading.said(), casting);
		var benches = Arrays.stream(Sector.values()).map(sector -> bench(reading, sector, count, casting.get(sector))).toList();
		var missing = wording.sectors(benches.stream().filter(bench -> bench.here() == 0).map(LiveBoard.Bench::sector).toList());
		var inHand = item(reading, count);
		return new LiveBoard(sessionId, call(reading.session()), reading.stage(), now(reading, missing), next(reading),
				summary(reading, missing, inHand), step(reading), people(benches), inHand, benches, missing, order(reading), agreed(sessionId));
	}

	private Reading read(Session session) {
		var waits = desk.turn(session.id());
		var stage = stage(session, waits);
		var items = deliberation.items(session.id());
		var item = waits.map(SessionTurn::itemId)
			.flatMap(id -> items.stream().filter(one -> one.itemId().equals(id)).findFirst())
			.orElse(null);
		var turn = turn(session, stage, item);
		var present = store.present(session);
		var here = present.stream().map(Seat::id).collect(Collectors.toSet());
		var stated = presences.of(session).stream().collect(Collectors.toMap(LivePresences.Presence::seatId, Function.identity()));
		return new Reading(session, secretariats.get(session.secretariatId()).rules(), stage, items, item, turn, table.seats(session), present, here,
				stated, turn == null ? Map.of() : turns.statements(turn));
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
		if (phase == null || item == null) {
			return null;
		}
		return turns.find(session.id(), item.itemId(), phase, round(phase, item)).orElse(null);
	}

	private static int round(LivePhase phase, SessionItem item) {
		return phase == LivePhase.DELIBERATION ? item.rounds() + 1 : item.rounds();
	}

	private LiveBoard.@Nullable Item item(Reading reading, LiveCount count) {
		var item = reading.item();
		if (item == null) {
			return null;
		}
		var phase = reading.stage().phase();
		var votes = phase == LivePhase.VOTE;
		var turn = reading.turn();
		return new LiveBoard.Item(item.itemId(), item.place(), item.title(), item.text(), turn == null ? "" : turn.name(),
				phase == null ? LivePhase.DELIBERATION : phase, phase == null ? item.rounds() : round(phase, item), reading.open(), votes ? reading.rules().voteUnit() : null,
				votes ? texts.of("secretariat.majority." + reading.rules().majority()) : null,
				votes && deliberation.safeguarded(reading.session().id()),
				phase == LivePhase.DELIBERATION && reading.open() ? outcome(count) : null, count.spoken(), count.places());
	}

	private String outcome(LiveCount count) {
		return count.stand()
			.map(stand -> texts.of("live.outcome." + stand.position(), wording.sectors(stand.dissents().keySet())))
			.orElseGet(() -> texts.of("live.outcome.none"));
	}

	/** Changes with everybody who comes, goes or is confirmed. */
	private static String people(List<LiveBoard.Bench> benches) {
		return Integer.toHexString(benches.stream()
			.flatMap(bench -> bench.chairs().stream())
			.map(chair -> chair.seatId() + chair.presence().name() + chair.stranger())
			.toList()
			.hashCode());
	}

	private LiveBoard.Bench bench(Reading reading, Sector sector, LiveCount count, @Nullable Seat caster) {
		var places = SeatPlaces.of(reading.seats());
		var chairs = reading.seats()
			.stream()
			.filter(seat -> seat.sector() == sector)
			.map(seat -> chair(reading, seat, said(reading, places, seat)))
			.toList();
		int here = (int) chairs.stream().filter(chair -> chair.presence() == Presence.CONFIRMED).count();
		var tally = reading.turn() == null ? null : count.soFar(sector);
		var bySector = reading.turn() != null && reading.stage() == LiveStage.VOTE && reading.rules().voteUnit() == VoteUnit.SECTOR;
		var awaited = bySector && reading.open() && count.silent().contains(sector);
		var vote = bySector && !awaited ? count.ballots(VoteUnit.SECTOR).get(sector) : null;
		return new LiveBoard.Bench(sector, here, chairs, tally, awaited, vote == null ? null : stance(vote),
				caster == null ? null : wording.seat(caster));
	}

	private static Stance stance(Ballot one) {
		return one.inFavour() == 1 ? Stance.FOR : one.against() == 1 ? Stance.AGAINST : Stance.ABSTAIN;
	}

	private static LiveTurns.@Nullable Statement said(Reading reading, SeatPlaces places, Seat seat) {
		var place = places.of(seat.id());
		var said = place == null ? null : reading.said().get(place);
		return said != null && said.seatId().equals(seat.id()) ? said : null;
	}

	private Chair chair(Reading reading, Seat seat, LiveTurns.@Nullable Statement said) {
		var stated = reading.stated().get(seat.id());
		return new Chair(seat.id(), String.valueOf(seat.organisation()), String.valueOf(seat.position()), wording.part(seat),
				presence(reading, seat, stated), said == null ? null : said.stance(), said == null ? null : said.reason(),
				said != null && said.extraordinary(), stated != null && stated.stranger());
	}

	private static Presence presence(Reading reading, Seat seat, LivePresences.@Nullable Presence stated) {
		if (reading.here().contains(seat.id()) || stated != null && stated.confirmed() && reading.stage() == LiveStage.ATTENDANCE) {
			return Presence.CONFIRMED;
		}
		return stated == null ? Presence.EXPECTED : Presence.STATED;
	}

	private List<LiveBoard.Matter> order(Reading reading) {
		return reading.items()
			.stream()
			.map(item -> new LiveBoard.Matter(item.place(), item.title(), wording.result(item), item.result(), item.equals(reading.item())))
			.toList();
	}

	private LiveBoard.Call call(Session session) {
		var hour = hours.of(session.at(), secretariats.get(session.secretariatId()).territoryCode());
		var when = texts.of("live.call", SpokenDay.of(session.on()), hour, texts.of("session.kind." + session.kind()),
				texts.of("session.mode." + session.mode()).toLowerCase(Texts.SPANISH), session.call());
		var remarks = new ArrayList<String>();
		if (session.changed()) {
			remarks.add(texts.of("live.changed-call", SpokenDay.of(session.noticedOn())));
		}
		if (session.retrospective()) {
			remarks.add(texts.of("live.retrospective"));
		}
		return new LiveBoard.Call(when, session.place(), session.placeIsAddress(), remarks);
	}

	private List<LiveBoard.Agreed> agreed(UUID sessionId) {
		return agreements.ofSession(sessionId)
			.stream()
			.map(one -> new LiveBoard.Agreed(one.place(), one.text(), wording.responsible(one), SpokenDay.of(one.dueOn())))
			.toList();
	}

	/** Names the step for the browser: with another name there is something else to do. */
	private static String step(Reading reading) {
		var turn = reading.turn();
		return reading.stage() + (turn == null ? "" : "." + turn.name() + (reading.open() ? ".open" : ".closed")) + "."
				+ reading.session().call();
	}

	private String now(Reading reading, String missing) {
		var item = reading.item();
		var key = "live.now." + reading.stage() + (reading.stage().phase() != null && !reading.open() ? ".waiting" : "");
		return switch (reading.stage()) {
			case CANCELLED -> texts.of(key, reading.session().cancelReason());
			case CALLED -> texts.of(key, SpokenDay.of(reading.session().on()));
			case ATTENDANCE -> texts.of(missing.isEmpty() ? key : key + ".missing", SpokenDay.of(reading.session().on()), missing);
			case DELIBERATION, VOTE, SETTLEMENT -> texts.of(key, item == null ? 0 : item.place(), item == null ? "" : item.title(),
					item == null ? 0 : round(LivePhase.DELIBERATION, item));
			default -> texts.of(key);
		};
	}

	private String next(Reading reading) {
		var key = "live.next." + reading.stage();
		if (reading.stage().phase() == null && reading.stage() != LiveStage.SETTLEMENT) {
			return texts.of(key);
		}
		return reading.items()
			.stream()
			.filter(item -> item.result() == null && !item.equals(reading.item()))
			.findFirst()
			.map(item -> texts.of(key, texts.of("live.then.item", item.place(), item.title())))
			.orElseGet(() -> texts.of(key, texts.of("live.then.minutes")));
	}

	private String summary(Reading reading, String missing, LiveBoard.@Nullable Item inHand) {
		return inHand == null || !inHand.open() ? now(reading, missing)
				: texts.of("live.summary", inHand.place(), inHand.spoken(), inHand.places());
	}

}
