package org.tripartita.exercise.process;

import static org.tripartita.workflow.RoomVariables.SECTOR;

import org.springframework.stereotype.Component;

import org.tripartita.exercise.Succession;
import org.tripartita.exercise.SuccessionAgreement;
import org.tripartita.exercise.SuccessionAgreement.Said;
import org.tripartita.identity.Sector;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.SigningAct;
import org.tripartita.workflow.SigningHandler;
import org.tripartita.workflow.SigningSheet;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.Texts;

/** Government and civil society sign, each for itself, who fills the role, or why they do not. */
@Component
class SignGuarantorTask implements SigningHandler {

	private final SuccessionAgreement agreement;

	private final SuccessionPage page;

	private final Texts texts;

	SignGuarantorTask(SuccessionAgreement agreement, SuccessionPage page, Texts texts) {
		this.agreement = agreement;
		this.page = page;
		this.texts = texts;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		page.showProposed(task, form);
		form.text("sectorName", texts.of("sector." + Sector.ofRole(task.value(SECTOR))));
	}

	@Override
	public SigningSheet sheet() {
		return SigningSheet.of("DECLINE", SigningSheet.POSITION);
	}

	@Override
	public String text(OpenTask task) {
		return agreement.words(task.value(Succession.ID));
	}

	@Override
	public Submission sign(OpenTask task, Answer answer, SigningAct act) {
		var said = new Said(answer.text("decision").equals("SIGN"), answer.text("position"), answer.textOrNull("reason"),
				answer.date("actedOn"));
		var result = agreement.sign(task.value(Succession.ID), Sector.ofRole(task.value(SECTOR)), said, act);
		return SuccessionPage.submission(result, Submission.accepted());
	}

}
