package org.tripartita.exercise.process;

import org.springframework.stereotype.Component;

import org.tripartita.exercise.Succession;
import org.tripartita.exercise.SuccessionAgreement;
import org.tripartita.exercise.SuccessionAgreement.Said;
import org.tripartita.exercise.process.SuccessionProcess.Consent;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.UserTaskHandler;

/** Civil society consents to who follows by law, refuses with a reason, or asks to agree on another. */
@Component
class ConsentSuccessorTask implements UserTaskHandler {

	private final SuccessionAgreement agreement;

	private final SuccessionPage page;

	ConsentSuccessorTask(SuccessionAgreement agreement, SuccessionPage page) {
		this.agreement = agreement;
		this.page = page;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		page.show(task, form);
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var consent = answer.choice("decision", Consent.class);
		var said = new Said(consent == Consent.CONSENT, answer.text("position"), answer.textOrNull("reason"), answer.date("actedOn"));
		var result = agreement.consent(task.value(Succession.ID), said, task.participant());
		return SuccessionPage.submission(result, Submission.accepted().with(SuccessionProcess.CONSENT, consent));
	}

}
