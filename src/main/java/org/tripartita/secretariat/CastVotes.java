package org.tripartita.secretariat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.tripartita.identity.Sector;
import org.tripartita.workflow.Texts;

/**
 * The votes that were cast by whom a bench elected. Who differs in the bench does not change the vote and is not forgotten:
 * what the places of the sector said themselves stays beside it.
 */
@Repository
class CastVotes {

	private final JdbcClient database;

	private final Casters casters;

	private final LiveTurns turns;

	private final LiveTable table;

	private final Wording wording;

	private final Texts texts;

	private final Clock clock;

	CastVotes(JdbcClient database, Casters casters, LiveTurns turns, LiveTable table, Wording wording, Texts texts, Clock clock) {
		this.database = database;
		this.casters = casters;
		this.turns = turns;
		this.table = table;
		this.wording = wording;
		this.texts = texts;
		this.clock = clock;
	}

	/** Who casts the vote of its sector in a session, by sector. */
	Map<Sector, Seat> casters(Session session) {
		return casters.of(session);
	}

	/** The vote of a sector is what its caster said on the page of the session, whoever writes it down. */
	Optional<Verdict.Refused> fault(Session session, SessionItem item, Map<Sector, Ballot> given) {
		var turn = turn(session, item);
		if (turn.isEmpty()) {
			return Optional.empty();
		}
		var said = turns.statements(turn.get());
		return casters.of(session)
			.entrySet()
			.stream()
			.filter(one -> differs(said.get(one.getValue().id()), given.get(one.getKey())))
			.map(one -> new Verdict.Refused("session.vote-of-caster", List.of(wording.sector(one.getKey()), wording.seat(one.getValue()),
					texts.of("live.stance." + said.get(one.getValue().id()).stance()))))
			.findFirst();
	}

	private static boolean differs(LiveTurns.@Nullable Statement said, @Nullable Ballot noted) {
		return said != null && !said.stance().ballot().equals(noted == null ? Stance.ABSTAIN.ballot() : noted);
	}

	/** Notes who cast which vote, once the votes are noted. */
	void note(Session session, SessionItem item) {
		var tally = turn(session, item).map(turn -> table.count(session, turn).tally()).orElse(Map.of());
		casters.of(session).forEach((sector, seat) -> note(item, sector, seat, tally.get(sector)));
	}

	private void note(SessionItem item, Sector sector, Seat seat, @Nullable Ballot inside) {
		database.sql("""
				insert into session_cast_vote (session_id, item_id, sector, seat_id, in_favour, against, abstained, recorded_at)
				values (?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(item.sessionId(), item.itemId(), sector.name(), seat.id(), inside == null ? null : inside.inFavour(),
					inside == null ? null : inside.against(), inside == null ? null : inside.abstained(), Timestamp.from(clock.instant()))
			.update();
	}

	private Optional<LiveTurn> turn(Session session, SessionItem item) {
		return turns.find(session.id(), item.itemId(), LivePhase.VOTE, item.rounds());
	}

	/** How the votes of a session were cast so, in words, by matter. */
	Map<UUID, List<String>> told(UUID sessionId) {
		var told = new HashMap<UUID, List<String>>();
		database.sql("""
				select v.item_id, v.sector as voted, v.in_favour, v.against, v.abstained, s.*
				from session_cast_vote v join secretariat_seat s on s.id = v.seat_id where v.session_id = ? order by v.item_id, sector_order(v.sector)
				""")
			.param(sessionId)
			.query((row, number) -> told.computeIfAbsent(row.getObject("item_id", UUID.class), id -> new ArrayList<>()).add(sentence(row)))
			.list();
		return told;
	}

	private String sentence(ResultSet row) throws SQLException {
		var sector = wording.sector(Sector.valueOf(row.getString("voted")));
		var seat = wording.seat(Seats.row(row, 0));
		var inFavour = row.getObject("in_favour", Integer.class);
		return inFavour == null ? texts.of("session.cast", sector, seat)
				: texts.of("session.cast.inside", sector, seat, inFavour, row.getInt("against"), row.getInt("abstained"));
	}

}
