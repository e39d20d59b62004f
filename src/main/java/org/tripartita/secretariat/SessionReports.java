package org.tripartita.secretariat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.identity.Sector;
import org.tripartita.secretariat.MatterRecords.Kept;
import org.tripartita.secretariat.SessionReport.Call;
import org.tripartita.secretariat.SessionReport.Matter;

/** Reads what the public may see of a session, in a steady number of statements whatever its agenda holds. */
@Repository
@Transactional(readOnly = true)
public class SessionReports {

	private final JdbcClient database;

	private final SessionItems items;

	private final MatterRecords records;

	private final SessionStore store;

	private final TextCorrections corrections;

	private final CastVotes casts;

	private final Agreements agreements;

	private final AgendaDocuments documents;

	private final RulesBook book;

	private final ToldVotes told;

	private final Wording wording;

	SessionReports(JdbcClient database, SessionItems items, MatterRecords records, TextCorrections corrections, SessionStore store, CastVotes casts,
			Agreements agreements, AgendaDocuments documents, RulesBook book, ToldVotes told, Wording wording) {
		this.database = database;
		this.items = items;
		this.records = records;
		this.corrections = corrections;
		this.store = store;
		this.casts = casts;
		this.agreements = agreements;
		this.documents = documents;
		this.book = book;
		this.told = told;
		this.wording = wording;
	}

	public SessionReport of(Session session) {
		boolean held = session.state() == SessionState.HELD;
		boolean sealed = held || session.state() == SessionState.UNSIGNED;
		var agreed = held ? agreements.ofSession(session.id()) : List.<Agreement>of();
		return new SessionReport(session, matters(session, sealed), calls(session), present(session),
				sealed ? store.refusals(session, store.draft(session.id())) : List.of(), agreed);
	}

	private List<Matter> matters(Session session, boolean sealed) {
		var kept = sealed ? records.of(session.id()) : Kept.NOTHING;
		var cast = sealed ? casts.told(session.id()) : Map.<UUID, List<String>>of();
		var all = items.of(session.id());
		var papers = documents.of(all.stream().map(SessionItem::itemId).toList());
		var rules = kept.votes().isEmpty() ? Optional.<OperatingRules>empty() : book.of(session);
		var former = sealed ? corrections.of(session.id(), all) : Map.<UUID, List<TextCorrections.Former>>of();
		return all.stream()
			.map(one -> new Matter(one, former.getOrDefault(one.itemId(), List.of()).stream().map(wording::former).toList(), kept.votes(one),
					counted(kept.votes(one), rules), kept.bench(one), cast.getOrDefault(one.itemId(), List.of()), kept.dissents(one), papers.getOrDefault(one.itemId(), List.of())))
			.toList();
	}

	private @Nullable String counted(Map<Sector, Ballot> votes, Optional<OperatingRules> rules) {
		return votes.isEmpty() ? null : rules.map(theirs -> told.counted(votes, theirs)).orElse(null);
	}

	private List<Call> calls(Session session) {
		return database.sql("""
				select number, noticed_on, called_for, called_at, quorum, document_id from session_call
				where session_id = ? order by number
				""")
			.param(session.id())
			.query((row, number) -> new Call(row.getInt("number"), row.getObject("noticed_on", LocalDate.class),
					row.getObject("called_for", LocalDate.class), row.getObject("called_at", LocalTime.class),
					row.getObject("quorum", Boolean.class), row.getObject("document_id", UUID.class)))
			.list();
	}

	private Map<Sector, List<Seat>> present(Session session) {
		var present = new EnumMap<Sector, List<Seat>>(Sector.class);
		for (var sector : Sector.values()) {
			present.put(sector, new ArrayList<>());
		}
		store.present(session).forEach(seat -> present.get(seat.sector()).add(seat));
		return present;
	}

}
