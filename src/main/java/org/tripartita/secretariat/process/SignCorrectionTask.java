package org.tripartita.secretariat.process;

import static org.tripartita.workflow.RoomVariables.SECTOR;

import org.springframework.stereotype.Component;

import org.tripartita.identity.Sector;
import org.tripartita.secretariat.ActaCorrections;
import org.tripartita.secretariat.Secretariats;
import org.tripartita.secretariat.Wording;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.SigningAct;
import org.tripartita.workflow.SigningHandler;
import org.tripartita.workflow.Submission;

/** One sector signs the acta that corrects an earlier one, or says why it does not. */
@Component
class SignCorrectionTask implements SigningHandler {

	private final ActaCorrections corrections;

	private final Secretariats secretariats;

	private final SignatureSeats seats;

	private final Wording wording;

	SignCorrectionTask(ActaCorrections corrections, Secretariats secretariats, SignatureSeats seats, Wording wording) {
		this.corrections = corrections;
		this.secretariats = secretariats;
		this.seats = seats;
		this.wording = wording;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var proposal = corrections.get(task.value(ActaCorrectionProcess.CORRECTION_ID));
		var sector = Sector.ofRole(task.value(SECTOR));
		form.text("secretariatName", secretariats.get(proposal.secretariatId()).name()).text("sectorName", wording.sector(sector));
		form.text("actaTitle", corrections.corrected(proposal.id()).title());
		form.text("mistake", proposal.mistake()).text("correction", proposal.correction());
		form.options("seats", seats.offer(task, proposal.secretariatId(), sector, corrections.seats(proposal.id())));
	}

	@Override
	public String text(OpenTask task) {
		return corrections.text(task.value(ActaCorrectionProcess.CORRECTION_ID));
	}

	@Override
	public Submission sign(OpenTask task, Answer answer, SigningAct signing) {
		var id = task.value(ActaCorrectionProcess.CORRECTION_ID);
		var act = SignatureAnswers.read(answer, Sector.ofRole(task.value(SECTOR)), corrections.seats(id));
		return seats.take(signing, corrections.get(id).secretariatId(), act, one -> corrections.sign(id, act, one));
	}

}
