package org.tripartita.exercise.process;

import static org.tripartita.workflow.RoomVariables.ITEM_ID;

import org.springframework.stereotype.Component;

import org.tripartita.exercise.Succession;
import org.tripartita.exercise.SuccessionHandOver;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.UserTaskHandler;

/** Each organisation that follows receives the role and says who represents it, with which powers (G-04). */
@Component
class ReceiveOfficeTask implements UserTaskHandler {

	private final SuccessionHandOver handOver;

	private final SuccessionPage page;

	ReceiveOfficeTask(SuccessionHandOver handOver, SuccessionPage page) {
		this.handOver = handOver;
		this.page = page;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var one = page.show(task, form);
		form.text("organisation", handOver.successor(task.value(ITEM_ID)).organisation())
			.text("files", one.files())
			.text("exercises", page.exercises(one))
			.number("openTasks", handOver.openTasks(one.id()).size());
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		return SuccessionPage.submission(handOver.receive(task.value(Succession.ID), task.value(ITEM_ID), answer.text("position"),
				answer.text("powers"), answer.date("receivedOn"), task.participant()), Submission.accepted());
	}

}
