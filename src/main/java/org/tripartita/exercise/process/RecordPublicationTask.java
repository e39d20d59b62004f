package org.tripartita.exercise.process;

import java.util.Map;

import org.springframework.stereotype.Component;

import org.tripartita.exercise.Succession;
import org.tripartita.exercise.SuccessionLaw;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.UserTaskHandler;

/** The federal administration records what the official publication says where the two parties do not say the same. */
@Component
class RecordPublicationTask implements UserTaskHandler {

	private final SuccessionLaw law;

	private final SuccessionPage page;

	RecordPublicationTask(SuccessionLaw law, SuccessionPage page) {
		this.law = law;
		this.page = page;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		form.rows("answers", law.said(page.showProposed(task, form).id())
			.stream()
			.map(one -> Map.of("sector", one.sector(), "answer", one.answer(), "reason", one.reason()))
			.toList());
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var id = task.value(Succession.ID);
		var result = answer.text("decision").equals("YES") ? law.cite(id, answer.text("publication"), task.participant())
				: law.deny(id, answer.text("reason"), task.participant());
		return SuccessionPage.submission(result, Submission.accepted());
	}

}
