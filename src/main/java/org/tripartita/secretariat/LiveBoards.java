package org.tripartita.secretariat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import org.tripartita.identity.Sector;
import org.tripartita.secretariat.LiveBoard.Chair;
import org.tripartita.secretariat.LiveBoard.Presence;
import org.tripartita.territory.SpokenHour;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Texts;

/** Draws the picture of a session that everybody in it sees alike; the same few statements however many look on. */
@Service
public class LiveBoards {

	private final LiveReadings readings;

	private final SpokenHour hours;

	private final ToldVotes told;

	private final Wording wording;

	private final Texts texts;

	LiveBoards(LiveReadings readings, SpokenHour hours, ToldVotes told, Wording wording, Texts texts) {
		this.readings = readings;
		this.hours = hours;
		this.told = told;
		this.wording = wording;
		this.texts = texts;
	}

	/** The session as it is now. */
	public LiveBoard of(UUID sessionId) {
		return of(readings.read(sessionId));
	}

	/** The session as it was read. */
	public LiveBoard of(LiveReading reading) {
		var count = LiveTable.count(reading.seats(), reading.present(), reading.said(), reading.casting());
		var benches = Arrays.stream(Sector.values()).map(sector -> bench(reading, sector, count)).toList();
		var missing = wording.sectors(benches.stream().filter(bench -> bench.here() == 0).map(LiveBoard.Bench::sector).toList());
		var inHand = item(reading, count);
		return new LiveBoard(reading.session().id(), call(reading), reading.stage(), now(reading, missing), next(reading),
				summary(reading, missing, inHand), step(reading), people(benches), inHand, benches, missing, order(reading), agreed(reading));
	}

	private LiveBoard.@Nullable Item item(LiveReading reading, LiveCount count) {
		var item = reading.item();
		if (item == null) {
			return null;
		}
		var phase = reading.stage().phase();
		var votes = phase == LivePhase.VOTE;
		var turn = reading.turn();
		return new LiveBoard.Item(item.itemId(), item.place(), item.title(), item.text(), turn == null ? "" : turn.name(),
				phase == null ? LivePhase.DELIBERATION : phase, phase == null ? item.rounds() : phase.round(item), reading.open(),
				votes ? reading.rules().voteUnit() : null,
				votes ? texts.of("secretariat.majority." + reading.rules().majority()) : null,
				votes && reading.safeguarded(), told.of(reading.voted(), reading.rules(), reading.safeguarded()),
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

	private LiveBoard.Bench bench(LiveReading reading, Sector sector, LiveCount count) {
		var caster = reading.casting().get(sector);
		var places = SeatPlaces.of(reading.seats());
		var chairs = reading.seats()
			.stream()
			.filter(seat -> seat.sector() == sector)
			.map(seat -> chair(reading, seat, said(reading, places, seat)))
			.toList();
		int here = (int) chairs.stream()
			.filter(chair -> chair.presence() == Presence.CONFIRMED || reading.here().contains(chair.seatId()))
			.count();
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

	private static LiveTurns.@Nullable Statement said(LiveReading reading, SeatPlaces places, Seat seat) {
		var place = places.of(seat.id());
		var said = place == null ? null : reading.said().get(place);
		return said != null && said.seatId().equals(seat.id()) ? said : null;
	}

	private Chair chair(LiveReading reading, Seat seat, LiveTurns.@Nullable Statement said) {
		var stated = reading.stated().get(seat.id());
		return new Chair(seat.id(), String.valueOf(seat.organisation()), String.valueOf(seat.position()), wording.part(seat),
				presence(reading, seat, stated), said == null ? null : said.stance(), said == null ? null : said.reason(),
				said != null && said.extraordinary(), stated != null && stated.stranger());
	}

	/** A seat that the list names is still to be confirmed where a stranger says to sit in it. */
	private static Presence presence(LiveReading reading, Seat seat, LivePresences.@Nullable Presence stated) {
		if (stated != null && stated.doubtful()) {
			return Presence.STATED;
		}
		if (reading.here().contains(seat.id()) || stated != null && stated.confirmed() && reading.stage() == LiveStage.ATTENDANCE) {
			return Presence.CONFIRMED;
		}
		return stated == null ? Presence.EXPECTED : Presence.STATED;
	}

	private List<LiveBoard.Matter> order(LiveReading reading) {
		return reading.items()
			.stream()
			.map(item -> new LiveBoard.Matter(item.place(), item.title(), wording.result(item), item.result(), item.equals(reading.item())))
			.toList();
	}

	private LiveBoard.Call call(LiveReading reading) {
		var session = reading.session();
		var hour = hours.of(session.at(), reading.secretariat().territoryCode());
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

	private List<LiveBoard.Agreed> agreed(LiveReading reading) {
		return reading.agreements()
			.stream()
			.map(one -> new LiveBoard.Agreed(one.place(), one.text(), wording.responsible(one), SpokenDay.of(one.dueOn())))
			.toList();
	}

	/** Names the step for the browser: with another name there is something else to do. */
	private static String step(LiveReading reading) {
		var turn = reading.turn();
		return reading.stage() + (turn == null ? "" : "." + turn.name() + (reading.open() ? ".open" : ".closed")) + "."
				+ reading.session().call();
	}

	private String now(LiveReading reading, String missing) {
		var item = reading.item();
		var key = "live.now." + reading.stage() + (reading.stage().phase() != null && !reading.open() ? ".waiting" : "");
		return switch (reading.stage()) {
			case CANCELLED -> texts.of(key, reading.session().cancelReason());
			case CALLED -> texts.of(key, SpokenDay.of(reading.session().on()));
			case ATTENDANCE -> texts.of(missing.isEmpty() ? key : key + ".missing", SpokenDay.of(reading.session().on()), missing);
			case DELIBERATION, VOTE, SETTLEMENT -> texts.of(reading.voted().isEmpty() ? key : key + ".voted",
					item == null ? 0 : item.place(), item == null ? "" : item.title(),
					item == null ? 0 : LivePhase.DELIBERATION.round(item));
			default -> texts.of(key);
		};
	}

	private String next(LiveReading reading) {
		var key = "live.next." + reading.stage() + opposed(reading);
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

	/** What an opposition leads to: another round after the first; then nothing but a vote, or that the matter is put off. */
	private static String opposed(LiveReading reading) {
		var item = reading.item();
		if (reading.stage() != LiveStage.DELIBERATION || item == null || item.rounds() == 0) {
			return "";
		}
		return reading.mayVote() ? ".or-vote" : ".or-none";
	}

	private String summary(LiveReading reading, String missing, LiveBoard.@Nullable Item inHand) {
		return inHand == null || !inHand.open() ? now(reading, missing)
				: texts.of("live.summary", inHand.place(), inHand.spoken(), inHand.places());
	}

}
