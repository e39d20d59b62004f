package org.tripartita.secretariat.process;

import static org.tripartita.secretariat.process.PartyWithdrawalProcess.WITHDRAWAL_ID;
import static org.tripartita.workflow.RoomVariables.SECTOR;

import org.springframework.stereotype.Component;

import org.tripartita.identity.Sector;
import org.tripartita.secretariat.PartyLife;
import org.tripartita.secretariat.PartyWithdrawals;
import org.tripartita.secretariat.Secretariats;
import org.tripartita.secretariat.Wording;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.SigningAct;
import org.tripartita.workflow.SigningHandler;
import org.tripartita.workflow.SigningSheet;
import org.tripartita.workflow.Submission;

/** One sector signs that it agrees with a new body in the place of the STL, or says why not (G-02). */
@Component
class AgreeRefoundationTask implements SigningHandler {

	private final PartyLife parties;

	private final PartyWithdrawals withdrawals;

	private final Secretariats secretariats;

	private final Wording wording;

	AgreeRefoundationTask(PartyLife parties, PartyWithdrawals withdrawals, Secretariats secretariats, Wording wording) {
		this.parties = parties;
		this.withdrawals = withdrawals;
		this.secretariats = secretariats;
		this.wording = wording;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var one = withdrawals.get(task.value(WITHDRAWAL_ID));
		form.text("secretariatName", secretariats.get(one.secretariatId()).name());
		form.text("sectorName", wording.sector(Sector.ofRole(task.value(SECTOR))));
		form.text("proposal", one.proposal()).date("actedOn", one.proposedOn());
	}

	@Override
	public SigningSheet sheet() {
		return SigningSheet.of("REFUSE");
	}

	@Override
	public String text(OpenTask task) {
		return parties.words(task.value(WITHDRAWAL_ID));
	}

	@Override
	public Submission sign(OpenTask task, Answer answer, SigningAct signing) {
		var said = new PartyWithdrawals.Answer(Sector.ofRole(task.value(SECTOR)), answer.text("decision").equals("SIGN"),
				answer.textOrNull("reason"), answer.date("actedOn"));
		return Verdicts.submission(parties.answer(task.value(WITHDRAWAL_ID), said, signing));
	}

}
