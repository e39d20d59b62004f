package org.tripartita.exercise.process;

import org.springframework.stereotype.Component;

import org.tripartita.exercise.Succession;
import org.tripartita.exercise.SuccessionReport;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.Texts;
import org.tripartita.workflow.UserTaskHandler;

/** Somebody who neither reported a change of the garante nor objected to it looks at the official publication; so too where nobody answered. */
@Component
class ReviewObjectionTask implements UserTaskHandler {

	private final SuccessionReport reports;

	private final SuccessionPage page;

	private final Texts texts;

	ReviewObjectionTask(SuccessionReport reports, SuccessionPage page, Texts texts) {
		this.reports = reports;
		this.page = page;
		this.texts = texts;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var one = page.show(task, form);
		var objection = one.objection();
		form.text("reportedAs", texts.of("role." + one.reportedAs()))
			.text("objectedAs", texts.of(objection == null ? "succession.nobody-objected" : "role." + objection.as()))
			.text("objection", objection == null ? "–" : objection.reason());
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var id = task.value(Succession.ID);
		boolean upheld = answer.text("decision").equals("YES");
		var result = upheld ? reports.uphold(id, answer.text("publication"), task.participant())
				: reports.dismiss(id, answer.text("reason"), task.participant());
		return SuccessionPage.submission(result, Submission.accepted().with(SuccessionProcess.CONFIRMED, upheld));
	}

}
