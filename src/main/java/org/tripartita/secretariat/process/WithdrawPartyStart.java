package org.tripartita.secretariat.process;

import static org.tripartita.workflow.RoomVariables.SECRETARIAT_ID;
import static org.tripartita.workflow.RoomVariables.TERRITORY;

import org.springframework.stereotype.Component;

import org.tripartita.secretariat.PartyLife;
import org.tripartita.secretariat.PartyLife.Left;
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

	WithdrawPartyStart(PartyLife parties, OwnSecretariats secretariats) {
		this.parties = parties;
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

}
