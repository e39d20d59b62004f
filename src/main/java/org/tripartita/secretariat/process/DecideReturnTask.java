package org.tripartita.secretariat.process;

import static org.tripartita.secretariat.process.PartyWithdrawalProcess.NEXT;
import static org.tripartita.secretariat.process.PartyWithdrawalProcess.WITHDRAWAL_ID;
import static org.tripartita.workflow.RoomVariables.TERRITORY;

import org.springframework.stereotype.Component;

import org.tripartita.secretariat.PartyLife;
import org.tripartita.secretariat.PartyWithdrawals;
import org.tripartita.secretariat.Secretariats;
import org.tripartita.secretariat.Wording;
import org.tripartita.secretariat.process.PartyWithdrawalProcess.Next;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.Authority;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.RoleGroups;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.UserTaskHandler;

/** The party that left says that it is back, or any of the three proposes a new body. */
@Component
class DecideReturnTask implements UserTaskHandler {

	private final PartyLife parties;

	private final PartyWithdrawals withdrawals;

	private final Secretariats secretariats;

	private final Authority authority;

	private final Wording wording;

	DecideReturnTask(PartyLife parties, PartyWithdrawals withdrawals, Secretariats secretariats, Authority authority, Wording wording) {
		this.parties = parties;
		this.withdrawals = withdrawals;
		this.secretariats = secretariats;
		this.authority = authority;
		this.wording = wording;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var one = withdrawals.get(task.value(WITHDRAWAL_ID));
		form.text("secretariatName", secretariats.get(one.secretariatId()).name()).text("sectorName", wording.sector(one.sector()));
		form.text("withdrawnOn", SpokenDay.of(one.withdrawnOn())).text("why", one.reason());
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var id = task.value(WITHDRAWAL_ID);
		var next = answer.choice("next", Next.class);
		if (next == Next.RETURN && !speaksForWhoLeft(task)) {
			return Submission.refused("withdrawal.only-who-left");
		}
		var verdict = next == Next.RETURN ? parties.comeBack(id, answer.date("on"), answer.text("text"))
				: parties.proposeNewBody(id, answer.date("on"), answer.text("text"));
		return Verdicts.submission(verdict, accepted -> accepted.with(NEXT, next));
	}

	private boolean speaksForWhoLeft(OpenTask task) {
		var sector = withdrawals.get(task.value(WITHDRAWAL_ID)).sector();
		return authority.rolesOf(task.participant()).contains(RoleGroups.of(sector.role(), task.value(TERRITORY)));
	}

}
