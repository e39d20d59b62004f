package org.tripartita.exercise.process;

import org.springframework.stereotype.Component;

import org.tripartita.exercise.Succession;
import org.tripartita.exercise.SuccessionReport;
import org.tripartita.exercise.SuccessionResult;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.Texts;
import org.tripartita.workflow.UserTaskHandler;

/** Another party, or the administration, looks at what was published. */
@Component
class ConfirmSuccessionTask implements UserTaskHandler {

	private final SuccessionReport reports;

	private final SuccessionPage page;

	private final Texts texts;

	ConfirmSuccessionTask(SuccessionReport reports, SuccessionPage page, Texts texts) {
		this.reports = reports;
		this.page = page;
		this.texts = texts;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		form.text("reportedAs", texts.of("role." + page.show(task, form).reportedAs()));
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var id = task.value(Succession.ID);
		boolean confirmed = answer.text("decision").equals("YES");
		var result = confirmed ? reports.confirm(id, task.participant()) : otherwise(task, answer.text("reason"));
		var accepted = Submission.accepted().with(SuccessionProcess.CONFIRMED, confirmed);
		return SuccessionPage.submission(result, confirmed || !isReviewed(task) ? accepted
				: accepted.with(SuccessionProcess.OBJECTED, true).with(SuccessionProcess.REVIEWER, reports.reviewer(id)));
	}

	private SuccessionResult otherwise(OpenTask task, String reason) {
		var id = task.value(Succession.ID);
		return isReviewed(task) ? reports.object(id, reason, task.participant()) : reports.reject(id, reason, task.participant());
	}

	/** Whether somebody else looks at an objection: not where it all began before anybody did. */
	private static boolean isReviewed(OpenTask task) {
		return task.find(SuccessionProcess.OBJECTED).isPresent();
	}

}
