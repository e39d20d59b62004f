package org.tripartita.notification;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

import org.tripartita.identity.Accounts;
import org.tripartita.identity.Contact;
import org.tripartita.identity.Role;
import org.tripartita.identity.Sector;
import org.tripartita.secretariat.Agreements;
import org.tripartita.secretariat.SectorMissedCalls;
import org.tripartita.secretariat.Secretariat;
import org.tripartita.secretariat.Secretariats;
import org.tripartita.secretariat.Session;
import org.tripartita.secretariat.SessionCalendar;
import org.tripartita.secretariat.SessionCancelled;
import org.tripartita.secretariat.SessionConvened;
import org.tripartita.secretariat.SessionDeliberation;
import org.tripartita.secretariat.SessionItem;
import org.tripartita.secretariat.Sessions;
import org.tripartita.secretariat.Wording;
import org.tripartita.territory.SpokenHour;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Texts;

/**
 * Carries the notice of a session with its agenda to every titular and alternate of the three sectors, as their calendars
 * understand it; another notice replaces it there, and a cancellation takes it back (domain 5.2, 5.5 [K5 §2]). A session
 * that was held before it is entered invites nobody: they are told that it is on record, and where.
 */
@Component
class SessionMail {

	/** More titles make a mail longer than the outbox keeps; the page of the session names them all. */
	private static final int MOST_LINES = 15;

	private final Sessions sessions;

	private final SessionDeliberation deliberation;

	private final Agreements agreements;

	private final Secretariats secretariats;

	private final SessionCalendar calendar;

	private final Accounts accounts;

	private final Outbox outbox;

	private final SpokenHour hours;

	private final Wording wording;

	private final Texts texts;

	private final String site;

	private final String sender;

	SessionMail(Sessions sessions, SessionDeliberation deliberation, Agreements agreements, Secretariats secretariats,
			SessionCalendar calendar, Accounts accounts, Outbox outbox, SpokenHour hours, Wording wording, Texts texts,
			@Value("${tripartita.public-address}") String site, @Value("${tripartita.mail.from}") String sender) {
		this.sessions = sessions;
		this.deliberation = deliberation;
		this.agreements = agreements;
		this.secretariats = secretariats;
		this.calendar = calendar;
		this.accounts = accounts;
		this.outbox = outbox;
		this.hours = hours;
		this.wording = wording;
		this.texts = texts;
		this.site = site;
		this.sender = sender;
	}

	@ApplicationModuleListener
	void on(SessionConvened event) {
		var session = sessions.get(event.sessionId());
		if (session.cancelReason() != null) {
			return;
		}
		var secretariat = secretariats.get(event.secretariatId());
		var items = deliberation.items(session.id()).stream().map(SessionItem::title).toList();
		if (session.retrospective()) {
			tellEntered(secretariat, session, items);
		}
		else {
			invite(secretariat, session, items);
		}
	}

	private void tellEntered(Secretariat secretariat, Session session, List<String> items) {
		var day = SpokenDay.of(session.on());
		var subject = texts.of("mail.session.entered.subject", session.number(), day, secretariat.name());
		var body = texts.of("mail.session.entered.body", secretariat.name(), what(secretariat, session),
				texts.of("session.mode." + session.mode()), session.place(), lines(items), page(secretariat, session));
		members(secretariat).forEach(to -> outbox.queue(event("session-entered", session), to, subject, body));
	}

	private void invite(Secretariat secretariat, Session session, List<String> items) {
		var kind = session.notice() == 0 ? "convened" : "changed";
		var subject = texts.of("mail.session." + kind + ".subject", session.number(), SpokenDay.of(session.on()), secretariat.name());
		var body = texts.of("mail.session.body", texts.of("mail.session." + kind, secretariat.name()), what(secretariat, session),
				texts.of("session.mode." + session.mode()), session.place(), lines(items), openAgreements(secretariat),
				page(secretariat, session), site + "/espacio/sesiones/" + session.id());
		members(secretariat).forEach(to -> outbox.queue(event("session-notice", session), to, subject, body,
				attached(calendar.invitation(secretariat, session, items, sender, to.email()), "REQUEST")));
	}

	@ApplicationModuleListener
	void on(SessionCancelled event) {
		var session = sessions.get(event.sessionId());
		var secretariat = secretariats.get(event.secretariatId());
		if (session.retrospective()) {
			return;
		}
		var subject = texts.of("mail.session.cancelled.subject", session.number(), SpokenDay.of(session.on()), secretariat.name());
		var body = texts.of("mail.session.cancelled.body", secretariat.name(), what(secretariat, session), session.cancelReason(),
				page(secretariat, session));
		members(secretariat).forEach(to -> outbox.queue(event("session-notice", session), to, subject, body,
				attached(calendar.cancellation(secretariat, session, sender, to.email()), "CANCEL")));
	}

	/** Two calls failed: the sectors that were missing are told, and the garante, who may mediate (domain 5.5). */
	@ApplicationModuleListener
	void on(SectorMissedCalls event) {
		var session = sessions.get(event.sessionId());
		var secretariat = secretariats.get(event.secretariatId());
		var subject = texts.of("mail.session.absent.subject", session.number(), secretariat.name());
		var body = texts.of("mail.session.absent.body", secretariat.name(), session.number(), wording.sectors(event.sectors()),
				page(secretariat, session));
		people(secretariat, Stream.concat(event.sectors().stream(), Stream.of(Sector.OVERSIGHT_BODY)).collect(Collectors.toSet()))
			.forEach(to -> outbox.queue("session-absent:" + session.id(), to, subject, body));
	}

	/** Each notice of a session is told, once: the one of a second call too. */
	private static String event(String what, Session session) {
		return what + ":" + session.id() + ":" + session.notice();
	}

	private static Attachment attached(String calendar, String method) {
		return new Attachment("invitacion.ics", "text/calendar; charset=UTF-8; method=" + method, calendar);
	}

	private String what(Secretariat secretariat, Session session) {
		return texts.of("mail.session.what", session.number(), texts.of("session.kind." + session.kind()), SpokenDay.of(session.on()),
				hours.of(session.at(), secretariat.territoryCode()), session.call());
	}

	private String openAgreements(Secretariat secretariat) {
		var open = agreements.open(secretariat.id());
		return open.isEmpty() ? "" : texts.of("mail.session.agreements", lines(open.stream()
			.map(one -> texts.of("mail.session.agreement", one.text(), wording.responsible(one), SpokenDay.of(one.dueOn())))
			.toList()));
	}

	private String lines(List<String> all) {
		var shown = all.stream().limit(MOST_LINES).map(line -> "– " + shortened(line)).collect(Collectors.joining("\n"));
		return all.size() <= MOST_LINES ? shown : shown + "\n" + texts.of("mail.session.more", all.size() - MOST_LINES);
	}

	private static String shortened(String line) {
		return line.length() <= 200 ? line : line.substring(0, 199) + "…";
	}

	private String page(Secretariat secretariat, Session session) {
		return site + "/secretariados/" + secretariat.code() + "/sesiones/" + session.number();
	}

	private Set<Contact> members(Secretariat secretariat) {
		return people(secretariat, List.of(Sector.values()));
	}

	/** Titulars and alternates; somebody who speaks in two places is written to once. */
	private Set<Contact> people(Secretariat secretariat, Collection<Sector> sectors) {
		return sectors.stream()
			.sorted()
			.flatMap(sector -> accounts.appointed(Role.of(sector.role()), secretariat.territoryCode()).stream())
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

}
