package org.tripartita.secretariat.process;

import static org.tripartita.workflow.RoomVariables.SECRETARIAT_ID;
import static org.tripartita.workflow.RoomVariables.TERRITORY;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.tripartita.secretariat.Seat;
import org.tripartita.secretariat.SeatChanges;
import org.tripartita.secretariat.SeatChanges.Asked;
import org.tripartita.secretariat.SeatEnd;
import org.tripartita.secretariat.SeatOrigin;
import org.tripartita.secretariat.SeatRequest;
import org.tripartita.secretariat.SeatRequest.Election;
import org.tripartita.secretariat.SeatRequest.Holder;
import org.tripartita.secretariat.SeatRequest.Kind;
import org.tripartita.secretariat.Seats;
import org.tripartita.secretariat.Wording;
import org.tripartita.secretariat.process.OwnSecretariats.Own;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.Option;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.StartHandler;
import org.tripartita.workflow.Starter;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.Texts;

/** A sector asks for a change of one of its own seats, with the paper of the change (G-09 [S3:651]). */
@Component
class ChangeSeatStart implements StartHandler {

	private final SeatChanges changes;

	private final Seats seats;

	private final OwnSecretariats secretariats;

	private final Wording wording;

	private final Texts texts;

	ChangeSeatStart(SeatChanges changes, Seats seats, OwnSecretariats secretariats, Wording wording, Texts texts) {
		this.changes = changes;
		this.seats = seats;
		this.secretariats = secretariats;
		this.wording = wording;
		this.texts = texts;
	}

	/** A seat of the person's own sector. */
	private record OwnSeat(Own own, Seat seat) {
	}

	@Override
	public void prefill(Starter starter, Prefill form) {
		var own = OwnSecretariats.options(secretariats.of(starter));
		form.options("secretariats", own).options("seats", seats(starter).stream().map(this::option).toList());
		if (own.size() == 1) {
			form.text("territory", own.get(0).value());
		}
	}

	@Override
	public Submission start(Starter starter, Answer answer) {
		var chosen = seats(starter).stream().filter(one -> one.seat().id().equals(answer.id("seat"))).findFirst().orElseThrow();
		if (!chosen.own().secretariat().territoryCode().equals(answer.text("territory"))) {
			return Submission.refused("seat.of-another");
		}
		var asked = changes.ask(request(chosen.seat(), answer), answer.textOrNull("address"), starter.participant());
		if (asked instanceof Asked.Declined declined) {
			return Verdicts.submission(declined.refused());
		}
		var secretariat = chosen.own().secretariat();
		return Submission.accepted()
			.under(secretariat.code())
			.with(TERRITORY, secretariat.territoryCode())
			.with(SECRETARIAT_ID, secretariat.id())
			.with(SeatChangeProcess.REQUEST_ID, ((Asked.Filed) asked).requestId());
	}

	private static SeatRequest request(Seat seat, Answer answer) {
		var kind = answer.choice("kind", Kind.class);
		return new SeatRequest(UUID.randomUUID(), kind, seat, holder(answer),
				answer.findChoice("origin", SeatOrigin.class).orElse(SeatOrigin.DESIGNATION),
				answer.findChoice("end", SeatEnd.class).orElse(null), answer.findDate("termTo").orElse(null), answer.date("actedOn"),
				answer.textOrNull("reason"), election(answer), null);
	}

	private static @Nullable Election election(Answer answer) {
		return answer.findCount("votesFor").map(votes -> new Election(votes, answer.count("votesCast"))).orElse(null);
	}

	private static @Nullable Holder holder(Answer answer) {
		return answer.findText("organisation")
			.map(organisation -> new Holder(organisation, answer.text("position"), answer.text("powers")))
			.orElse(null);
	}

	private List<OwnSeat> seats(Starter starter) {
		var own = secretariats.of(starter);
		var current = seats.currentIn(own.stream().map(one -> one.secretariat().id()).distinct().toList());
		return own.stream()
			.flatMap(one -> current.stream()
				.filter(seat -> seat.secretariatId().equals(one.secretariat().id()) && seat.sector() == one.sector())
				.map(seat -> new OwnSeat(one, seat)))
			.toList();
	}

	private Option option(OwnSeat one) {
		return new Option(texts.of("seat.option", one.own().secretariat().code(), wording.seat(one.seat())), one.seat().id().toString());
	}

}
