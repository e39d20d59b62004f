package org.tripartita.secretariat.process;

import org.springframework.stereotype.Component;

import org.tripartita.secretariat.SessionRecord;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.UserTaskHandler;

/** The secretary writes what was said; it becomes part of the acta (G-08). */
@Component
class DraftMinutesTask implements UserTaskHandler {

	private final SessionRecord record;

	private final SessionPage page;

	DraftMinutesTask(SessionRecord record, SessionPage page) {
		this.record = record;
		this.page = page;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		form.rows("decisions", page.items(page.show(task, form).id()));
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		record.draft(task.value(StlSessionProcess.SESSION_ID), answer.text("minutes"));
		return Submission.accepted();
	}

}
