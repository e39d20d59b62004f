package org.tripartita.secretariat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.territory.SpokenHour;
import org.tripartita.workflow.SpokenDay;

/**
 * Calling a session: the agenda goes out with the notice that the STL's rules ask for (domain 5.5 [K5 §2]). A session
 * that was held before it is entered here is taken with its own dates and marked so.
 */
@Service
@Transactional
public class SessionConvening {

	private final Secretariats secretariats;

	private final SessionStore store;

	private final Sessions sessions;

	private final Agenda agenda;

	private final Seats seats;

	private final NoticeRule rule;

	private final SecretariatLog log;

	private final SpokenHour hours;

	private final ApplicationEventPublisher events;

	SessionConvening(Secretariats secretariats, SessionStore store, Sessions sessions, Agenda agenda, Seats seats,
			NoticeRule rule, SecretariatLog log, SpokenHour hours, ApplicationEventPublisher events) {
		this.secretariats = secretariats;
		this.store = store;
		this.sessions = sessions;
		this.agenda = agenda;
		this.seats = seats;
		this.rule = rule;
		this.log = log;
		this.hours = hours;
		this.events = events;
	}

	/**
	 * A session as somebody wants it.
	 *
	 * @param items matters that wait on the agenda
	 * @param free matters that are filed with the call
	 */
	public record Wanted(UUID secretariatId, SessionKind kind, SessionMode mode, String place, SessionNotice notice,
			List<UUID> items, List<AgendaItem> free) {
	}

	/** What became of the wish to hold a session. */
	public sealed interface Convened {

		/**
		 * @param items the matters in the order in which they will be deliberated
		 */
		record Called(UUID sessionId, List<UUID> items) implements Convened {
		}

		/**
		 * @param refused why it cannot be called so
		 */
		record Declined(Verdict.Refused refused) implements Convened {
		}

	}

	/** Calls a session; two calls of one STL at the same moment follow one another. */
	public Convened convene(Wanted wanted, String convenedBy) {
		store.lock(wanted.secretariatId());
		if (judge(wanted) instanceof Verdict.Refused refused) {
			return new Convened.Declined(refused);
		}
		var items = new ArrayList<>(wanted.items());
		wanted.free().forEach(item -> items.add(agenda.file(item)));
		var secretariat = secretariats.get(wanted.secretariatId());
		int needed = secretariat.rules().noticeDays(wanted.kind());
		var session = store.convene(wanted, needed, rule.retrospective(wanted.notice(), secretariat), convenedBy);
		store.take(session, items);
		var called = sessions.get(session);
		log.add(called, wanted.notice().noticedOn(), null, "session.log.convened", called.number(),
				SpokenDay.of(called.on()));
		events.publishEvent(new SessionConvened(session, wanted.secretariatId(), called.call()));
		return new Convened.Called(session, List.copyOf(items));
	}

	private Verdict judge(Wanted wanted) {
		var secretariat = secretariats.get(wanted.secretariatId());
		if (!secretariat.state().maySit()) {
			return Verdict.refused("session.stl-cannot-sit");
		}
		if (judgeItems(wanted) instanceof Verdict.Refused refused) {
			return refused;
		}
		if (wanted.mode() != SessionMode.IN_PERSON && !secretariat.rules().remoteAllowed()
				&& !rule.retrospective(wanted.notice(), secretariat)) {
			return Verdict.refused("session.remote-not-allowed");
		}
		if (wanted.notice().on().isBefore(secretariat.installedOn())) {
			return Verdict.refused("session.before-installation");
		}
		return rule.judge(wanted.notice(), secretariat, secretariat.rules().noticeDays(wanted.kind()));
	}

	private Verdict judgeItems(Wanted wanted) {
		if (wanted.items().isEmpty() && wanted.free().isEmpty()) {
			return Verdict.refused("session.no-items");
		}
		var free = agenda.pending(wanted.secretariatId())
			.stream()
			.filter(item -> !item.inHand())
			.map(Agenda.Pending::id)
			.collect(Collectors.toSet());
		if (!free.containsAll(wanted.items())) {
			return Verdict.refused("session.item-taken");
		}
		var noticedOn = wanted.notice().noticedOn();
		var later = agenda.broughtAfter(noticedOn, wanted.items());
		return later.isEmpty() ? Verdict.taken()
				: Verdict.refused("session.item-after-notice", String.join("», «", later), SpokenDay.of(noticedOn));
	}

	/** Calls a session again after a call without quorum; the quorum is the same. */
	public Verdict callAgain(UUID sessionId, SessionNotice notice) {
		var session = sessions.get(sessionId);
		var secretariat = secretariats.get(session.secretariatId());
		if (notice.noticedOn().isBefore(session.on()) || !notice.on().isAfter(session.on())) {
			return Verdict.refused("session.before-failed-call");
		}
		int needed = NoticeRule.forAnotherCall(secretariat.rules());
		if (rule.judge(notice, secretariat, needed) instanceof Verdict.Refused refused) {
			return refused;
		}
		store.callAgain(session, notice, needed, rule.retrospective(notice, secretariat));
		log.add(session, notice.noticedOn(), null, "session.log.called-again", session.number(),
				session.call() + 1, SpokenDay.of(notice.on()));
		events.publishEvent(new SessionConvened(sessionId, session.secretariatId(), session.call() + 1));
		return Verdict.taken();
	}

	/** The secretary notes which accredited representatives are present; nobody else can be (G-04 [S3:198]). */
	public Verdict attend(UUID sessionId, Set<UUID> came) {
		var session = sessions.get(sessionId);
		if (session.on().isAfter(log.today())) {
			return Verdict.refused("session.not-yet", SpokenDay.of(session.on()));
		}
		if (isBeforeItsHour(session)) {
			var territory = secretariats.get(session.secretariatId()).territoryCode();
			return Verdict.refused("session.not-yet-hour", SpokenDay.of(session.on()), hours.of(session.at(), territory));
		}
		var accredited = seats.of(session.secretariatId(), session.on())
			.stream()
			.filter(seat -> !seat.vacant())
			.map(Seat::id)
			.collect(Collectors.toSet());
		if (!accredited.containsAll(came)) {
			return Verdict.refused("session.not-accredited");
		}
		store.attend(session, came);
		return Verdict.taken();
	}

	/** Whoever comes at the hour of the notice comes in time: before it nobody is missing. */
	private boolean isBeforeItsHour(Session session) {
		var secretariat = secretariats.get(session.secretariatId());
		return !session.retrospective() && !rule.isReached(session.on(), session.at(), secretariat);
	}

}
