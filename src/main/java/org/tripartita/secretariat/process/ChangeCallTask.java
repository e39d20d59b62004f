package org.tripartita.secretariat.process;

import static org.tripartita.secretariat.process.StlSessionProcess.SESSION_ID;

import java.time.LocalTime;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.tripartita.secretariat.SecretariatLog;
import org.tripartita.secretariat.SessionChange;
import org.tripartita.secretariat.SessionConvening.Convened;
import org.tripartita.secretariat.SessionMode;
import org.tripartita.secretariat.SessionNotice;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Option;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.UserTaskHandler;

/** Day, place or agenda of a session that is convened change by a new notice with its own term (domain 5.2 [K5 §2]). */
@Component
class ChangeCallTask implements UserTaskHandler {

	private final SessionChange changes;

	private final SessionPage page;

	private final SecretariatLog days;

	ChangeCallTask(SessionChange changes, SessionPage page, SecretariatLog days) {
		this.changes = changes;
		this.page = page;
		this.days = days;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var session = page.show(task, form);
		var term = changes.term(session.id());
		form.number("noticeDays", term.days()).text("noticeTerm", term.spoken()).text("earliest", term.earliest());
		form.text("mode", session.mode().name()).text("place", session.place()).text("at", session.at().toString());
		form.options("available", changes.available(session.id())
			.stream()
			.map(item -> new Option(item.title(), item.id().toString()))
			.toList());
		form.chosen("items", changes.items(session.id()).stream().map(UUID::toString).toList());
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var notice = new SessionNotice(days.today(), answer.date("on"), answer.findTime("at").orElse(LocalTime.NOON));
		var secretariat = page.session(task).secretariatId();
		var changed = changes.change(task.value(SESSION_ID), new SessionChange.Wanted(answer.choice("mode", SessionMode.class),
				answer.text("place"), notice, answer.chosen("items").stream().map(UUID::fromString).toList(),
				ConveneSessionStart.freeItems(secretariat, answer), answer.text("reason")));
		return changed instanceof Convened.Called called
				? Submission.accepted()
					.with(StlSessionProcess.ITEM_IDS, called.items())
					.with(StlSessionProcess.SESSION_ON, answer.date("on"))
				: Verdicts.submission(((Convened.Declined) changed).refused());
	}

}
