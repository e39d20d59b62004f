package org.tripartita.secretariat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which matter is in hand and what each place says of it. Whoever states something holds the matter until the end of the
 * transaction, whoever closes it waits for them; what comes later finds it closed.
 */
@Repository
class LiveTurns {

	private static final String TURN = "select session_id, item_id, phase, round, edition, closed_at from live_turn ";

	private static final String OF = " session_id = :session and item_id = :item and phase = :phase and round = :round ";

	private final JdbcClient database;

	private final Clock clock;

	LiveTurns(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/**
	 * What a place says.
	 *
	 * @param seatId who speaks for it, its titular or the alternate
	 * @param extraordinary whether it asks to declare the case extraordinary
	 */
	record Statement(UUID placeId, UUID seatId, Stance stance, @Nullable String reason, boolean extraordinary) {
	}

	/** The turn that a matter is in or would be taken in hand for next. */
	Optional<LiveTurn> find(UUID sessionId, UUID itemId, LivePhase phase, int round) {
		return database.sql(TURN + "where" + OF).params(key(sessionId, itemId, phase, round)).query(LiveTurns::turn).optional();
	}

	/** The matter that the session has in hand, as far as this page took it. */
	Optional<LiveTurn> open(UUID sessionId) {
		return database.sql(TURN + "where session_id = ? and closed_at is null").param(sessionId).query(LiveTurns::turn).optional();
	}

	/** The same, which stays as it is until the end of this transaction. */
	Optional<LiveTurn> openForStatement(UUID sessionId) {
		return locked(sessionId, "for share");
	}

	/** The same; who states something waits until the end of this transaction. */
	Optional<LiveTurn> openForClosing(UUID sessionId) {
		return locked(sessionId, "for update");
	}

	/** The row of the matter is what the forms of its tasks change too; what is in hand is read once it is held. */
	private Optional<LiveTurn> locked(UUID sessionId, String lock) {
		return database.sql("""
				select item_id from session_item where session_id = :session and item_id =
				(select item_id from live_turn where session_id = :session and closed_at is null)
				""" + lock)
			.param("session", sessionId)
			.query(UUID.class)
			.optional()
			.flatMap(item -> standing(sessionId).filter(turn -> turn.itemId().equals(item)));
	}

	/** The matter in hand, where no form answered meanwhile what its turn is about. */
	Optional<LiveTurn> standing(UUID sessionId) {
		return database.sql("""
				select t.session_id, t.item_id, t.phase, t.round, t.edition, t.closed_at from live_turn t
				join session_item i on i.session_id = t.session_id and i.item_id = t.item_id
				where t.session_id = ? and t.closed_at is null and i.result is null
				and i.rounds = case when t.phase = 'DELIBERATION' then t.round - 1 else t.round end
				and not (t.phase = 'VOTE' and exists (select 1 from session_vote v
					where v.session_id = i.session_id and v.item_id = i.item_id))
				""").param(sessionId).query(LiveTurns::turn).optional();
	}

	/** Takes a matter in hand; another that a form has done with in the meantime is let go. */
	void take(UUID sessionId, UUID itemId, LivePhase phase, int round, String by) {
		open(sessionId).filter(turn -> standing(sessionId).isEmpty()).ifPresent(this::close);
		database.sql("""
				insert into live_turn (session_id, item_id, phase, round, opened_by, opened_at)
				values (:session, :item, :phase, :round, :by, :at) on conflict do nothing
				""").params(key(sessionId, itemId, phase, round)).param("by", by).param("at", now()).update();
	}

	/** Another text is in hand: what was said of the former one counts no more. */
	void correct(LiveTurn turn, String former, String by) {
		database.sql("update live_turn set edition = :edition where" + OF).params(key(turn)).param("edition", turn.edition() + 1).update();
		database.sql("""
				insert into live_correction (session_id, item_id, phase, round, edition, former, corrected_by, corrected_at)
				values (:session, :item, :phase, :round, :edition, :former, :by, :at)
				""")
			.params(key(turn))
			.param("edition", turn.edition() + 1)
			.param("former", former)
			.param("by", by)
			.param("at", now())
			.update();
	}

	void close(LiveTurn turn) {
		database.sql("update live_turn set closed_at = :at where" + OF + "and closed_at is null")
			.params(key(turn))
			.param("at", now())
			.update();
	}

	/**
	 * Gives a place its voice; of its titular and its alternate at the same moment the second waits for the first.
	 *
	 * @return the seat that speaks for the place in this turn
	 */
	UUID voice(LiveTurn turn, UUID place, UUID seat) {
		return database.sql("""
				insert into live_voice (session_id, item_id, phase, round, place_id, seat_id)
				values (:session, :item, :phase, :round, :place, :seat)
				on conflict (session_id, item_id, phase, round, place_id) do update set seat_id = live_voice.seat_id
				returning seat_id
				""").params(key(turn)).param("place", place).param("seat", seat).query(UUID.class).single();
	}

	/** Adds what a place says; the same word again adds nothing. */
	void state(LiveTurn turn, Statement said, String by) {
		database.sql("""
				with last as (select * from live_statement where session_id = :session and item_id = :item and phase = :phase
					and round = :round and place_id = :place order by revision desc limit 1)
				insert into live_statement (session_id, item_id, phase, round, edition, place_id, seat_id, revision, stance, reason,
					extraordinary, stated_by, stated_at)
				select :session, :item, :phase, :round, :edition, :place, :seat, 1 + coalesce((select revision from last), 0), :stance,
					:reason, :extraordinary, :by, :at
				where not exists (select 1 from last where edition = :edition and seat_id = :seat and stance = :stance
					and reason is not distinct from :reason and extraordinary = :extraordinary)
				""")
			.params(key(turn))
			.param("edition", turn.edition())
			.param("place", said.placeId())
			.param("seat", said.seatId())
			.param("stance", said.stance().name())
			.param("reason", said.reason(), Types.VARCHAR)
			.param("extraordinary", said.extraordinary())
			.param("by", by)
			.param("at", now())
			.update();
	}

	/** What each place says of the text in hand, by place; the last word of each. */
	Map<UUID, Statement> statements(LiveTurn turn) {
		return database.sql("""
				select distinct on (place_id) place_id, seat_id, stance, reason, extraordinary from live_statement where
				""" + OF + "and edition = :edition order by place_id, revision desc")
			.params(key(turn))
			.param("edition", turn.edition())
			.query(LiveTurns::statement)
			.list()
			.stream()
			.collect(Collectors.toMap(Statement::placeId, Function.identity()));
	}

	private static Map<String, Object> key(LiveTurn turn) {
		return key(turn.sessionId(), turn.itemId(), turn.phase(), turn.round());
	}

	private static Map<String, Object> key(UUID sessionId, UUID itemId, LivePhase phase, int round) {
		return Map.of("session", sessionId, "item", itemId, "phase", phase.name(), "round", round);
	}

	private Timestamp now() {
		return Timestamp.from(clock.instant());
	}

	private static LiveTurn turn(ResultSet row, int number) throws SQLException {
		var closed = row.getTimestamp("closed_at");
		return new LiveTurn(row.getObject("session_id", UUID.class), row.getObject("item_id", UUID.class),
				LivePhase.valueOf(row.getString("phase")), row.getInt("round"), row.getInt("edition"), closed == null ? null : closed.toInstant());
	}

	private static Statement statement(ResultSet row, int number) throws SQLException {
		return new Statement(row.getObject("place_id", UUID.class), row.getObject("seat_id", UUID.class),
				Stance.valueOf(row.getString("stance")), row.getString("reason"), row.getBoolean("extraordinary"));
	}

}
