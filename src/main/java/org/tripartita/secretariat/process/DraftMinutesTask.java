package org.tripartita.secretariat.process;

import org.springframework.stereotype.Component;

import org.tripartita.secretariat.SessionRecord;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.UserTaskHandler;

/** The secretary writes what was said, or writes again what too few signed; it becomes part of the acta (G-08). */
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
		var session = page.show(task, form).id();
		var reasons = record.returnedFor(session);
		form.rows("decisions", page.items(session)).text("minutes", record.minutes(session));
		form.text("returned", reasons.isEmpty() ? null : String.join("\n\n", reasons));
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		record.draft(task.value(StlSessionProcess.SESSION_ID), answer.text("minutes"));
		return Submission.accepted();
	}

}
