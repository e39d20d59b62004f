package org.tripartita.secretariat.process;

import static org.tripartita.secretariat.process.StlSessionProcess.SESSION_ID;
import static org.tripartita.workflow.RoomVariables.ITEM_ID;

import org.springframework.stereotype.Component;

import org.tripartita.secretariat.DecisionResult;
import org.tripartita.secretariat.Secretariats;
import org.tripartita.secretariat.Session;
import org.tripartita.secretariat.SessionDeliberation;
import org.tripartita.secretariat.SessionItem;
import org.tripartita.secretariat.ToldVotes;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.Texts;
import org.tripartita.workflow.UserTaskHandler;

/** No consensus and no majority: the session parks the matter or leaves it for the next, with a reason (E10b). */
@Component
class SettleItemTask implements UserTaskHandler {

	private final SessionDeliberation deliberation;

	private final Secretariats secretariats;

	private final SessionPage page;

	private final ToldVotes told;

	private final Texts texts;

	SettleItemTask(SessionDeliberation deliberation, Secretariats secretariats, SessionPage page, ToldVotes told, Texts texts) {
		this.deliberation = deliberation;
		this.secretariats = secretariats;
		this.page = page;
		this.told = told;
		this.texts = texts;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var session = page.show(task, form);
		var item = deliberation.item(session.id(), task.value(ITEM_ID));
		form.text("itemTitle", item.title()).text("why", why(session, item));
	}

	/** That no majority may decide the matter or, after a vote, how it went. */
	private String why(Session session, SessionItem item) {
		var votes = deliberation.votes(item);
		if (votes.isEmpty()) {
			return texts.of("session.settle.no-vote");
		}
		var rules = secretariats.get(session.secretariatId()).rules();
		return texts.of("session.settle.voted") + "\n\n"
				+ String.join("\n\n", told.of(votes.get(), rules, deliberation.safeguarded(session.id())));
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		deliberation.settle(task.value(SESSION_ID), task.value(ITEM_ID), answer.choice("result", DecisionResult.class),
				answer.text("reason"));
		return Submission.accepted();
	}

}
