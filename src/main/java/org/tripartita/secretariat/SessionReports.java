package org.tripartita.secretariat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.identity.Sector;
import org.tripartita.secretariat.SessionReport.Call;
import org.tripartita.secretariat.SessionReport.Matter;

/** Reads what the public may see of a session, in a steady number of statements whatever its agenda holds. */
@Repository
@Transactional(readOnly = true)
public class SessionReports {

	private static final String DISSENTS = """
			select item_id, sector, text, earlier_round from session_dissent_told where session_id = ?
			order by first_round, sector_order(sector)
			""";

	private final JdbcClient database;

	private final SessionItems items;

	private final SessionStore store;

	private final TextCorrections corrections;

	private final CastVotes casts;

	private final Agreements agreements;

	private final AgendaDocuments documents;

	private final Wording wording;

	SessionReports(JdbcClient database, SessionItems items, TextCorrections corrections, SessionStore store, CastVotes casts,
			Agreements agreements, AgendaDocuments documents, Wording wording) {
		this.database = database;
		this.items = items;
		this.corrections = corrections;
		this.store = store;
		this.casts = casts;
		this.agreements = agreements;
		this.documents = documents;
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
		var votes = new HashMap<UUID, Map<Sector, Ballot>>();
		var benches = new HashMap<UUID, Ballot>();
		var dissents = new HashMap<UUID, List<Dissent>>();
		if (sealed) {
			read("select item_id, sector, in_favour, against, abstained from session_vote where session_id = ?", session, row -> votes
				.computeIfAbsent(item(row), id -> new EnumMap<>(Sector.class))
				.put(Sector.valueOf(row.getString("sector")), ballot(row)));
			read("select item_id, in_favour, against, abstained from session_bench_vote where session_id = ?", session,
					row -> benches.put(item(row), ballot(row)));
			read(DISSENTS, session, row -> dissents.computeIfAbsent(item(row), id -> new ArrayList<>())
				.add(new Dissent(Sector.valueOf(row.getString("sector")), row.getString("text"), row.getInt("earlier_round"))));
		}
		var cast = sealed ? casts.told(session.id()) : Map.<UUID, List<String>>of();
		var all = items.of(session.id());
		var papers = documents.of(all.stream().map(SessionItem::itemId).toList());
		var former = sealed ? corrections.of(session.id(), all) : Map.<UUID, List<TextCorrections.Former>>of();
		return all.stream()
			.map(one -> new Matter(one, former.getOrDefault(one.itemId(), List.of()).stream().map(wording::former).toList(), votes.getOrDefault(one.itemId(), Map.of()), benches.get(one.itemId()),
					cast.getOrDefault(one.itemId(), List.of()),
					dissents.getOrDefault(one.itemId(), List.of()), papers.getOrDefault(one.itemId(), List.of())))
			.toList();
	}

	private interface Reading {

		Object of(ResultSet row) throws SQLException;

	}

	private void read(String statement, Session session, Reading reading) {
		database.sql(statement).param(session.id()).query((row, number) -> String.valueOf(reading.of(row))).list();
	}

	private static UUID item(ResultSet row) throws SQLException {
		return row.getObject("item_id", UUID.class);
	}

	private static Ballot ballot(ResultSet row) throws SQLException {
		return new Ballot(row.getInt("in_favour"), row.getInt("against"), row.getInt("abstained"));
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
