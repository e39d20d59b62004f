package org.tripartita.secretariat.process;

import static org.tripartita.secretariat.process.ChapterProcess.ACT_ID;
import static org.tripartita.workflow.RoomVariables.SECTOR;

import org.springframework.stereotype.Component;

import org.tripartita.identity.Sector;
import org.tripartita.secretariat.ChapterWork;
import org.tripartita.secretariat.Chapters;
import org.tripartita.secretariat.Wording;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.SigningAct;
import org.tripartita.workflow.SigningHandler;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Submission;

/** One sector signs what a chapter agreed, or says why it does not. */
@Component
class SignChapterActTask implements SigningHandler {

	private final ChapterWork work;

	private final Chapters chapters;

	private final SignatureSeats seats;

	private final Wording wording;

	SignChapterActTask(ChapterWork work, Chapters chapters, SignatureSeats seats, Wording wording) {
		this.work = work;
		this.chapters = chapters;
		this.seats = seats;
		this.wording = wording;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var act = work.act(task.value(ACT_ID));
		var sector = Sector.ofRole(task.value(SECTOR));
		var chapter = chapters.get(act.chapterId());
		form.text("chapterName", chapter.name()).text("sectorName", wording.sector(sector));
		form.text("heldOn", SpokenDay.of(act.heldOn())).text("title", act.title()).text("text", act.text());
		form.options("seats", seats.offer(task, chapter.secretariatId(), sector, work.present(act.id())));
		form.date("actedOn", act.heldOn());
	}

	@Override
	public String text(OpenTask task) {
		return work.text(task.value(ACT_ID));
	}

	@Override
	public Submission sign(OpenTask task, Answer answer, SigningAct signing) {
		var act = work.act(task.value(ACT_ID));
		var signature = SignatureAnswers.read(answer, Sector.ofRole(task.value(SECTOR)), work.present(act.id()));
		return seats.take(signing, chapters.get(act.chapterId()).secretariatId(), signature, one -> work.sign(act.id(), signature, one));
	}

}
