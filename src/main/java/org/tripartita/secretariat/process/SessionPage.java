package org.tripartita.secretariat.process;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.tripartita.secretariat.Agreements;
import org.tripartita.secretariat.Secretariat;
import org.tripartita.secretariat.Secretariats;
import org.tripartita.secretariat.Session;
import org.tripartita.secretariat.SessionDeliberation;
import org.tripartita.secretariat.Sessions;
import org.tripartita.secretariat.Wording;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.SpokenDay;

/** What every form of a session shows above its questions: which STL, which session, when, what it decided. */
@Component
class SessionPage {

	private final Secretariats secretariats;

	private final Sessions sessions;

	private final SessionDeliberation deliberation;

	private final Agreements agreements;

	private final Wording wording;

	SessionPage(Secretariats secretariats, Sessions sessions, SessionDeliberation deliberation,
			Agreements agreements, Wording wording) {
		this.secretariats = secretariats;
		this.sessions = sessions;
		this.deliberation = deliberation;
		this.agreements = agreements;
		this.wording = wording;
	}

	/** The session of a task, with its heading shown. */
	Session show(OpenTask task, Prefill form) {
		var session = session(task);
		form.text("secretariatName", secretariats.get(session.secretariatId()).name()).text("sessionId", session.id().toString());
		form.number("sessionNumber", session.number()).number("call", session.call());
		form.text("sessionDay", SpokenDay.of(session.on()));
		return session;
	}

	/** The session of a task. */
	Session session(OpenTask task) {
		return sessions.get(task.value(StlSessionProcess.SESSION_ID));
	}

	/** What earlier sessions agreed on and nobody reported yet. */
	List<Map<String, Object>> openAgreements(Secretariat secretariat) {
		return agreements.open(secretariat.id())
			.stream()
			.map(one -> Map.<String, Object>of("secretariat", secretariat.code(), "text", one.text(), "responsible",
					wording.responsible(one), "due", SpokenDay.of(one.dueOn())))
			.toList();
	}

	/** The order of business with what became of each matter. */
	List<Map<String, Object>> items(UUID sessionId) {
		return deliberation.items(sessionId)
			.stream()
			.map(item -> Map.<String, Object>of("place", item.place(), "title", item.title(), "result", wording.outcome(item),
					"method", wording.method(item)))
			.toList();
	}

}
