package org.tripartita.secretariat.process;

import static org.tripartita.workflow.RoomVariables.SECTOR;

import org.springframework.stereotype.Component;

import org.tripartita.identity.Sector;
import org.tripartita.secretariat.SessionRecord;
import org.tripartita.secretariat.Wording;
import org.tripartita.signing.ObservedDraft;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.SigningAct;
import org.tripartita.workflow.SigningHandler;
import org.tripartita.workflow.Submission;

/** One sector signs the acta of a session, or says why it does not; the acta carries both. */
@Component
class SignMinutesTask implements SigningHandler {

	private final SessionRecord record;

	private final SessionPage page;

	private final SignatureSeats seats;

	private final Wording wording;

	SignMinutesTask(SessionRecord record, SessionPage page, SignatureSeats seats, Wording wording) {
		this.record = record;
		this.page = page;
		this.seats = seats;
		this.wording = wording;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var session = page.show(task, form);
		var sector = Sector.ofRole(task.value(SECTOR));
		form.text("sectorName", wording.sector(sector)).text("minutes", record.minutes(session.id()));
		form.rows("decisions", page.items(session.id()));
		form.text(ObservedDraft.SUBJECT, record.subject(session.id()));
		form.options("seats", seats.offer(task, session.secretariatId(), sector, record.present(session.id())));
	}

	@Override
	public void hold(OpenTask task) {
		record.hold(task.value(StlSessionProcess.SESSION_ID));
	}

	@Override
	public String text(OpenTask task) {
		return record.text(task.value(StlSessionProcess.SESSION_ID));
	}

	@Override
	public Submission sign(OpenTask task, Answer answer, SigningAct signing) {
		var session = page.session(task);
		var act = SignatureAnswers.read(answer, Sector.ofRole(task.value(SECTOR)), record.present(session.id()));
		return seats.take(signing, session.secretariatId(), act, one -> record.sign(session.id(), act, one));
	}

}
