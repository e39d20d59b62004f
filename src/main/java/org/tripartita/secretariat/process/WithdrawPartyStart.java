package org.tripartita.secretariat.process;

import static org.tripartita.workflow.RoomVariables.SECRETARIAT_ID;
import static org.tripartita.workflow.RoomVariables.TERRITORY;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.tripartita.secretariat.PartyLife;
import org.tripartita.secretariat.PartyLife.Left;
import org.tripartita.secretariat.Seat;
import org.tripartita.secretariat.Seats;
import org.tripartita.secretariat.SigningSeats;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.StartHandler;
import org.tripartita.workflow.Starter;
import org.tripartita.workflow.Submission;

/** A sector gives notice that it leaves the STL (domain 5.6). */
@Component
class WithdrawPartyStart implements StartHandler {

	private final PartyLife parties;

	private final OwnSecretariats secretariats;

	private final Seats seats;

	private final SigningSeats signing;

	WithdrawPartyStart(PartyLife parties, OwnSecretariats secretariats, Seats seats, SigningSeats signing) {
		this.parties = parties;
		this.seats = seats;
		this.signing = signing;
		this.secretariats = secretariats;
	}

	@Override
	public void prefill(Starter starter, Prefill form) {
		var own = OwnSecretariats.options(secretariats.of(starter));
		form.options("secretariats", own);
		if (own.size() == 1) {
			form.text("territory", own.get(0).value());
		}
	}

	@Override
	public Submission start(Starter starter, Answer answer) {
		var own = secretariats.of(starter)
			.stream()
			.filter(one -> one.secretariat().territoryCode().equals(answer.text("territory")))
			.findFirst()
			.orElseThrow();
		var refused = refusal(starter, own, answer.textOrNull("address"));
		if (refused != null) {
			return Submission.refused(refused);
		}
		var left = parties.withdraw(own.secretariat().id(), own.sector(), answer.date("on"), answer.text("reason"),
				answer.textOrNull("address"), starter.participant());
		if (left instanceof Left.Declined declined) {
			return Verdicts.submission(declined.refused());
		}
		return Submission.accepted()
			.under(own.secretariat().code())
			.with(TERRITORY, own.secretariat().territoryCode())
			.with(SECRETARIAT_ID, own.secretariat().id())
			.with(PartyWithdrawalProcess.WITHDRAWAL_ID, ((Left.Noted) left).withdrawalId());
	}

	/** No organisation takes its sector away alone: the others with a seat are asked for their paper, and who has left is not asked. */
	private @Nullable String refusal(Starter starter, OwnSecretariats.Own own, @Nullable String address) {
		var id = own.secretariat().id();
		var sitting = seats.current(id).stream().filter(seat -> seat.sector() == own.sector() && !seat.vacant()).toList();
		if (!sitting.isEmpty() && signing.onScreen(starter.participant(), id, sitting).isEmpty()) {
			return "withdrawal.no-seat";
		}
		return address == null && sitting.stream().map(Seat::organisation).distinct().count() > 1 ? "withdrawal.others-sit" : null;
	}

}
