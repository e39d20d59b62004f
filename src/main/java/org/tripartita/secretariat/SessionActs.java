package org.tripartita.secretariat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.springframework.stereotype.Component;

import org.tripartita.deadline.BusinessCalendar;
import org.tripartita.identity.Sector;
import org.tripartita.record.ActaDraft;
import org.tripartita.record.DocumentKind;
import org.tripartita.record.Filing;
import org.tripartita.record.Visibility;
import org.tripartita.signing.Observation;
import org.tripartita.signing.Observations;
import org.tripartita.territory.SpokenHour;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Texts;

/** What the acts of a session say: of one that was held, and of a call without quorum. */
@Component
class SessionActs {

	/** How the subject of a session's signatures and observations begins. */
	static final String SUBJECT = "session:";

	private final SessionStore store;

	private final SessionItems items;

	private final MatterRecords records;

	private final TextCorrections corrections;

	private final CastVotes casts;

	private final ToldVotes told;

	private final Agreements agreements;

	private final AgendaDocuments documents;

	private final SessionDeliberation deliberation;

	private final BusinessCalendar calendar;

	private final ActaSigners signers;

	private final Observations observations;

	private final SpokenHour hours;

	private final Wording wording;

	private final Texts texts;

	SessionActs(SessionStore store, SessionItems items, MatterRecords records, TextCorrections corrections, CastVotes casts, ToldVotes told,
			Agreements agreements, AgendaDocuments documents, SessionDeliberation deliberation, BusinessCalendar calendar, ActaSigners signers,
			Observations observations, SpokenHour hours,
			Wording wording, Texts texts) {
		this.store = store;
		this.items = items;
		this.records = records;
		this.corrections = corrections;
		this.casts = casts;
		this.told = told;
		this.agreements = agreements;
		this.documents = documents;
		this.deliberation = deliberation;
		this.calendar = calendar;
		this.signers = signers;
		this.observations = observations;
		this.hours = hours;
		this.wording = wording;
		this.texts = texts;
	}

	/** What of a session's act the sectors sign. */
	String text(Secretariat secretariat, Session session) {
		return body("session.acta.title", secretariat, session).build().text();
	}

	/** What the observations and signatures of the minutes are kept under; minutes that are written again have their own. */
	String subject(UUID sessionId) {
		return subject(sessionId, store.draft(sessionId));
	}

	private static String subject(UUID sessionId, int draft) {
		return draft == 1 ? SUBJECT + sessionId : SUBJECT + sessionId + ":" + draft;
	}

	/** The session of a subject. */
	static UUID session(String subject) {
		return UUID.fromString(subject.substring(SUBJECT.length()).split(":")[0]);
	}

	private ActaDraft.Builder body(String title, Secretariat secretariat, Session session) {
		var acta = begin(DocumentKind.SESSION_ACT, title, secretariat, session);
		acta.section(texts.of("session.acta.present"), presence(session));
		matters(acta, secretariat, session);
		var agreed = agreements.ofSession(session.id());
		if (!agreed.isEmpty()) {
			acta.section(texts.of("session.acta.agreements"), agreed.stream()
				.map(one -> texts.of("session.acta.agreement", one.place(), one.text(), wording.responsible(one), SpokenDay.of(one.dueOn())))
				.toList());
		}
		acta.section(texts.of("session.acta.minutes"), String.valueOf(store.minutes(session.id())));
		var observed = IntStream.rangeClosed(1, store.draft(session.id()))
			.mapToObj(draft -> observations.of(subject(session.id(), draft)))
			.flatMap(List::stream)
			.filter(one -> one.text() != null)
			.map(this::observed)
			.toList();
		return observed.isEmpty() ? acta : acta.section(texts.of("session.acta.observations"), observed);
	}

	private void matters(ActaDraft.Builder acta, Secretariat secretariat, Session session) {
		var cast = casts.told(session.id());
		var all = items.of(session.id());
		var kept = records.of(session.id());
		boolean safeguarded = !kept.votes().isEmpty() && deliberation.safeguarded(session.id());
		var papers = documents.of(all.stream().map(SessionItem::itemId).toList());
		var former = corrections.of(session.id(), all);
		for (var item : all) {
			var lines = new ArrayList<>(wording.text(item, former.getOrDefault(item.itemId(), List.of())));
			lines.addAll(lines(item, papers.getOrDefault(item.itemId(), List.of())));
			var votes = kept.votes(item);
			lines.addAll(told.of(votes, secretariat.rules(), safeguarded));
			lines.addAll(cast.getOrDefault(item.itemId(), List.of()));
			var inside = kept.bench(item);
			if (inside != null) {
				lines.add(texts.of("session.acta.bench", inside.inFavour(), inside.against(), inside.abstained()));
			}
			lines.addAll(dissents(kept.dissents(item), !votes.isEmpty()));
			acta.section(texts.of("session.acta.item", item.place(), item.title()), lines);
		}
	}

	private String observed(Observation one) {
		return one.answer() == null ? texts.of("session.acta.observation", wording.sector(one.sector()), String.valueOf(one.text()))
				: texts.of("session.acta.observation.answered", wording.sector(one.sector()), String.valueOf(one.text()), one.answer());
	}

	/** The act of a session with its decisions, dissents, signatures and the reasons of those who do not sign. */
	ActaDraft held(Secretariat secretariat, Session session) {
		return signed(body("session.acta.title", secretariat, session), session);
	}

	/** The same of a session whose acta fewer than two sectors signed: it says that nothing of it is in force. */
	ActaDraft unsigned(Secretariat secretariat, Session session) {
		var acta = body("session.acta.unsigned", secretariat, session);
		return signed(acta.fact(texts.of("session.acta.force"), texts.of("session.acta.without-force")), session);
	}

	private ActaDraft signed(ActaDraft.Builder acta, Session session) {
		int last = store.draft(session.id());
		for (int draft = 1; draft < last; draft++) {
			acta.section(texts.of("session.acta.returned", draft), refusals(session, draft));
		}
		signers.tell(acta, subject(session.id()), store.signatures(session, last));
		return acta.build();
	}

	/** Who did not sign a draft of the minutes, and why. */
	List<String> refusals(Session session, int draft) {
		return store.refusals(session, draft)
			.stream()
			.map(act -> wording.sector(act.sector()) + ": " + act.reason())
			.toList();
	}

	/** The act that a call found a sector missing. */
	ActaDraft noQuorum(Secretariat secretariat, Session session, List<Sector> missing) {
		return begin(DocumentKind.NO_QUORUM_ACT, "session.acta.no-quorum", secretariat, session)
			.fact(texts.of("session.acta.missing"), wording.sectors(missing))
			.section(texts.of("session.acta.present"), presence(session))
			.section(texts.of("session.acta.agenda"),
					items.of(session.id()).stream().map(item -> item.place() + ". " + item.title()).toList())
			.build();
	}

	private ActaDraft.Builder begin(DocumentKind kind, String title, Secretariat secretariat, Session session) {
		var filing = Filing
			.of(kind, Visibility.PUBLIC, texts.of(title, session.number(), secretariat.name(), session.call()), session.on())
			.inSecretariat(secretariat.id());
		int notice = calendar.businessDaysBetween(session.noticedOn(), session.on(), secretariat.territoryCode());
		var acta = ActaDraft.of(filing)
			.fact(texts.of("session.acta.kind"), texts.of("session.kind." + session.kind()))
			.fact(texts.of("session.acta.mode"), texts.of("session.mode." + session.mode()))
			.fact(texts.of("session.acta.place"), session.place())
			.fact(texts.of("session.acta.day"), texts.of("session.acta.day.at", SpokenDay.of(session.on()),
					hours.of(session.at(), secretariat.territoryCode())))
			.fact(texts.of("session.acta.call"), String.valueOf(session.call()))
			.fact(texts.of("session.acta.notice"),
					texts.of(session.call() == 1 ? "session.acta.notice.days" : "session.acta.notice.days.again",
							SpokenDay.of(session.noticedOn()), notice, needed(secretariat, session)))
			.data("secretariat", secretariat.code())
			.data("session", session.number());
		return session.retrospective() ? acta.fact(texts.of("session.acta.entered"), texts.of("session.acta.retrospective")) : acta;
	}

	/** What judged the notice, which rules of a later day do not change. */
	private int needed(Secretariat secretariat, Session session) {
		return store.needed(session)
			.orElseGet(() -> session.call() == 1 ? secretariat.rules().noticeDays(session.kind())
					: NoticeRule.forAnotherCall(secretariat.rules()));
	}

	private List<String> presence(Session session) {
		var present = store.present(session)
			.stream()
			.map(seat -> wording.sector(seat.sector()) + ": " + wording.seat(seat))
			.toList();
		return present.isEmpty() ? List.of(texts.of("session.acta.nobody")) : present;
	}

	private List<String> lines(SessionItem item, List<AgendaDocuments.Paper> papers) {
		var lines = new ArrayList<String>();
		papers.forEach(paper -> lines.add(texts.of("session.acta.paper", paper.title(), paper.sha256())));
		lines.add(texts.of("session.acta.result", wording.result(item)));
		var extraordinary = item.extraordinary();
		if (extraordinary != null) {
			lines.add(texts.of("session.acta.extraordinary", extraordinary.reason()));
			if (!extraordinary.backers().isEmpty()) {
				lines.add(texts.of("session.acta.extraordinary.by", wording.sectors(extraordinary.backers())));
			}
		}
		if (item.mediator() != null) {
			lines.add(texts.of("session.acta.mediator", texts.of("session.mediator." + item.mediator())));
		}
		if (item.mediation() != null) {
			lines.add(item.mediation());
		}
		var reason = item.furtherReason();
		if (reason != null) {
			lines.add(texts.of("session.acta.reason", reason));
		}
		return lines;
	}

	/** Whoever opposes where it is not voted leaves no note: the matter is open still, parked or postponed. */
	private List<String> dissents(List<Dissent> said, boolean voted) {
		return said.stream()
			.map(dissent -> texts.of(dissent.earlierRound() > 0 ? "session.acta.dissent.earlier" : voted ? "session.acta.dissent.noted" : "session.acta.dissent",
					wording.sector(dissent.sector()), dissent.text(), dissent.earlierRound()))
			.toList();
	}

}
