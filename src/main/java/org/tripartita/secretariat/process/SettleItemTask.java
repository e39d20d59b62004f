package org.tripartita.secretariat.process;

import static org.tripartita.secretariat.process.StlSessionProcess.SESSION_ID;
import static org.tripartita.workflow.RoomVariables.ITEM_ID;

import org.springframework.stereotype.Component;

import org.tripartita.secretariat.DecisionResult;
import org.tripartita.secretariat.SessionDeliberation;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.UserTaskHandler;

/** No consensus and no majority: the session parks the matter or leaves it for the next, with a reason (E10b). */
@Component
class SettleItemTask implements UserTaskHandler {

	private final SessionDeliberation deliberation;

	private final SessionPage page;

	SettleItemTask(SessionDeliberation deliberation, SessionPage page) {
		this.deliberation = deliberation;
		this.page = page;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var session = page.show(task, form);
		form.text("itemTitle", deliberation.item(session.id(), task.value(ITEM_ID)).title());
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		deliberation.settle(task.value(SESSION_ID), task.value(ITEM_ID), answer.choice("result", DecisionResult.class),
				answer.text("reason"));
		return Submission.accepted();
	}

}
