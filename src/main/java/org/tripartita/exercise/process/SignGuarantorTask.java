package org.tripartita.exercise.process;

import static org.tripartita.workflow.RoomVariables.SECTOR;

import org.springframework.stereotype.Component;

import org.tripartita.exercise.Succession;
import org.tripartita.exercise.SuccessionAgreement;
import org.tripartita.exercise.SuccessionAgreement.Said;
import org.tripartita.exercise.Successions;
import org.tripartita.identity.Sector;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.Texts;
import org.tripartita.workflow.UserTaskHandler;

/** Government and civil society sign, each for itself, who fills the role or that a law says so, or why they do not. */
@Component
class SignGuarantorTask implements UserTaskHandler {

	private final SuccessionAgreement agreement;

	private final Successions successions;

	private final SuccessionPage page;

	private final Texts texts;

	SignGuarantorTask(SuccessionAgreement agreement, Successions successions, SuccessionPage page, Texts texts) {
		this.agreement = agreement;
		this.successions = successions;
		this.page = page;
		this.texts = texts;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var proposed = successions.successors(page.show(task, form).id()).get(0);
		form.text("sectorName", texts.of("sector." + Sector.ofRole(task.value(SECTOR))))
			.text("organisation", proposed.organisation())
			.text("independence", texts.of("guarantor.independence." + proposed.independence()))
			.text("firstDay", SpokenDay.of(proposed.firstDay()))
			.text("proposal", proposed.reason())
			.text("way", texts.of(proposed.byLaw() ? "succession.by-law" : "succession.by-agreement"));
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var said = new Said(answer.text("decision").equals("SIGN"), answer.text("position"), answer.textOrNull("reason"),
				answer.date("actedOn"));
		var result = agreement.sign(task.value(Succession.ID), Sector.ofRole(task.value(SECTOR)), said, task.participant());
		return SuccessionPage.submission(result, Submission.accepted());
	}

}
