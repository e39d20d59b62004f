package org.tripartita.secretariat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.secretariat.SessionConvening.Convened;
import org.tripartita.workflow.SpokenDay;

/**
 * What becomes of a call before the session is held. From the notice on its agenda, day and place stand: they change only
 * by a new notice with its own term, which everybody gets again, or the session is called off (domain 5.2 [K5 §2]).
 */
@Service
@Transactional
public class SessionChange {

	private final Secretariats secretariats;

	private final Sessions sessions;

	private final SessionStore store;

	private final Agenda agenda;

	private final NoticeRule rule;

	private final SecretariatLog log;

	private final Wording wording;

	private final ApplicationEventPublisher events;

	SessionChange(Secretariats secretariats, Sessions sessions, SessionStore store, Agenda agenda, NoticeRule rule,
			SecretariatLog log, Wording wording, ApplicationEventPublisher events) {
		this.secretariats = secretariats;
		this.sessions = sessions;
		this.store = store;
		this.agenda = agenda;
		this.rule = rule;
		this.log = log;
		this.wording = wording;
		this.events = events;
	}

	/**
	 * A session as it is to be from now on; its notice goes out today.
	 *
	 * @param items matters of its agenda that stay, and others that wait
	 * @param free matters that are filed with the new notice
	 * @param reason why it changes, for the public
	 */
	public record Wanted(SessionMode mode, String place, SessionNotice notice, List<UUID> items, List<AgendaItem> free,
			String reason) {
	}

	/** What the agenda may hold: the matters that it has and those that wait and no other session has in hand. */
	@Transactional(readOnly = true)
	public List<Agenda.Pending> available(UUID sessionId) {
		var own = store.items(sessionId);
		return agenda.pending(sessions.get(sessionId).secretariatId())
			.stream()
			.filter(item -> !item.inHand() || own.contains(item.id()))
			.toList();
	}

	/** Replaces the notice of a session that nobody attended yet. */
	public Convened change(UUID sessionId, Wanted wanted) {
		var session = sessions.get(sessionId);
		store.lock(session.secretariatId());
		if (judge(session, wanted) instanceof Verdict.Refused refused) {
			return new Convened.Declined(refused);
		}
		var items = new ArrayList<>(wanted.items());
		wanted.free().forEach(item -> items.add(agenda.file(item)));
		store.change(session, wanted, needed(session));
		store.letGo(sessionId);
		store.take(sessionId, items);
		log.add(session, wanted.notice().noticedOn(), null, "session.log.changed", session.number(),
				SpokenDay.of(wanted.notice().on()), wanted.reason());
		events.publishEvent(new SessionConvened(sessionId, session.secretariatId(), session.call()));
		return new Convened.Called(sessionId, List.copyOf(items));
	}

	private Verdict judge(Session session, Wanted wanted) {
		var secretariat = secretariats.get(session.secretariatId());
		if (!secretariat.state().maySit()) {
			return Verdict.refused("session.stl-cannot-sit");
		}
		if (wanted.items().isEmpty() && wanted.free().isEmpty()) {
			return Verdict.refused("session.no-items");
		}
		var free = available(session.id()).stream().map(Agenda.Pending::id).collect(Collectors.toSet());
		if (!free.containsAll(wanted.items())) {
			return Verdict.refused("session.item-taken");
		}
		if (wanted.mode() != SessionMode.IN_PERSON && !secretariat.rules().remoteAllowed()) {
			return Verdict.refused("session.remote-not-allowed");
		}
		return rule.judgeAnew(wanted.notice(), secretariat, needed(session));
	}

	private int needed(Session session) {
		return secretariats.get(session.secretariatId()).rules().noticeDays(session.kind());
	}

	/** Calls a session off; its matters wait again. */
	public Verdict cancel(UUID sessionId, String reason) {
		var session = sessions.get(sessionId);
		if (session.state() != SessionState.CONVENED) {
			return Verdict.refused("session.held-already");
		}
		store.cancel(sessionId, reason);
		log.add(session, log.today(), null, "session.log.cancelled", session.number(), SpokenDay.of(session.on()), reason);
		events.publishEvent(new SessionCancelled(sessionId, session.secretariatId()));
		return Verdict.taken();
	}

	/** The process of a session was ended from outside before its acta: it is called off, and its matters wait again. */
	public void abandon(UUID sessionId, String reason) {
		var session = sessions.get(sessionId);
		if (session.state() == SessionState.CONVENED || session.state() == SessionState.OPEN) {
			store.dissolve(sessionId, reason);
			log.add(session, log.today(), null, "session.log.cancelled", session.number(), SpokenDay.of(session.on()), reason);
			events.publishEvent(new SessionCancelled(sessionId, session.secretariatId()));
		}
	}

	/** The first day to which a session may be moved today. */
	@Transactional(readOnly = true)
	public Term term(UUID sessionId) {
		var session = sessions.get(sessionId);
		var secretariat = secretariats.get(session.secretariatId());
		int needed = secretariat.rules().noticeDays(session.kind());
		return new Term(needed, wording.workingDays(needed), SpokenDay.of(rule.earliest(secretariat, needed)));
	}

	/**
	 * How much time a notice of today needs.
	 *
	 * @param days working days, at least
	 * @param spoken the same in words
	 * @param earliest the first day that leaves them, as people say it
	 */
	public record Term(int days, String spoken, String earliest) {
	}

	/** The matters of a session that is convened, in their order. */
	@Transactional(readOnly = true)
	public List<UUID> items(UUID sessionId) {
		return store.items(sessionId);
	}

}
