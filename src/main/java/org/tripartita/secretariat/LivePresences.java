package org.tripartita.secretariat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who says to sit in which seat of a session, and whom its secretary confirms; for the latest call. */
@Repository
class LivePresences {

	private final JdbcClient database;

	private final Clock clock;

	LivePresences(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/**
	 * @param username who says to sit there; null where only the secretary noted the seat
	 * @param stranger whether that account is of another organisation than the seat
	 */
	record Presence(UUID seatId, @Nullable String username, boolean stranger, boolean confirmed) {

		/** Whether a seat is claimed by an account of another organisation, and nobody confirmed that it is its. */
		boolean doubtful() {
			return username != null && stranger && !confirmed;
		}

		boolean isOf(String person) {
			return person.equals(username);
		}

	}

	/** Until this transaction ends the list of those present is not closed. */
	void keepOpen(Session session) {
		call(session, "for share");
	}

	/** Whoever says to be present waits until this transaction ends. */
	void lock(Session session) {
		call(session, "for update");
	}

	private void call(Session session, String lock) {
		database.sql("select number from session_call where session_id = ? and number = ? " + lock)
			.params(session.id(), session.call())
			.query(Integer.class)
			.single();
	}

	List<Presence> of(Session session) {
		return database.sql("select seat_id, username, own, confirmed_by from live_presence where session_id = ? and number = ?")
			.params(session.id(), session.call())
			.query(LivePresences::row)
			.list();
	}

	Optional<Presence> at(Session session, UUID seat) {
		return of(session).stream().filter(presence -> presence.seatId().equals(seat)).findFirst();
	}

	Optional<Presence> by(Session session, String username) {
		return of(session).stream().filter(presence -> presence.isOf(username)).findFirst();
	}

	/**
	 * Somebody sits down. Of two at the same moment the second waits for the first and gets nothing.
	 *
	 * @return false where somebody sits there or the person sits elsewhere
	 */
	boolean claim(Session session, SeatPeople.Chair chair, String username) {
		var seat = chair.seat().id();
		int added = database.sql("""
				insert into live_presence (session_id, number, seat_id, username, stated_at, own) values (?, ?, ?, ?, ?, ?)
				on conflict do nothing
				""").params(session.id(), session.call(), seat, username, now(), chair.own()).update();
		return added == 1 || take(session, chair, username) || at(session, seat).filter(one -> one.isOf(username)).isPresent();
	}

	/**
	 * The secretary noted the seat before its person did; what is confirmed already is only for whose seat it is, and so is what
	 * a stranger says to sit in and nobody confirmed.
	 */
	private boolean take(Session session, SeatPeople.Chair chair, String username) {
		return database.sql("""
				update live_presence p set username = ?, stated_at = ?, own = ? where session_id = ? and number = ? and seat_id = ?
				and (username is null and (confirmed_by is null or ?) or ? and not own and confirmed_by is null) and not exists (select 1 from live_presence o where o.session_id = p.session_id
					and o.number = p.number and o.username = ?)
				""").params(username, now(), chair.own(), session.id(), session.call(), chair.seat().id(), chair.own(),
				chair.own(), username).update() == 1;
	}

	/** Somebody leaves a seat that the secretary did not confirm; false where it was confirmed. */
	boolean leave(Session session, String username) {
		return database.sql("""
				delete from live_presence where session_id = ? and number = ? and username = ? and confirmed_by is null
				""").params(session.id(), session.call(), username).update() == 1;
	}

	void confirm(Session session, UUID seat, String by) {
		database.sql("""
				insert into live_presence (session_id, number, seat_id, confirmed_by, confirmed_at) values (?, ?, ?, ?, ?)
				on conflict (session_id, number, seat_id) do update
					set confirmed_by = excluded.confirmed_by, confirmed_at = excluded.confirmed_at
				""").params(session.id(), session.call(), seat, by, now()).update();
	}

	/** Nobody sits there: what was said and what was confirmed of the seat goes. */
	void clear(Session session, UUID seat) {
		database.sql("delete from live_presence where session_id = ? and number = ? and seat_id = ?")
			.params(session.id(), session.call(), seat)
			.update();
	}

	/** Somebody came after the list was closed. */
	void arrive(Session session, UUID seat) {
		database.sql("insert into session_presence (session_id, number, seat_id) values (?, ?, ?) on conflict do nothing")
			.params(session.id(), session.call(), seat)
			.update();
	}

	private Timestamp now() {
		return Timestamp.from(clock.instant());
	}

	private static Presence row(ResultSet row, int number) throws SQLException {
		return new Presence(row.getObject("seat_id", UUID.class), row.getString("username"),
				Boolean.FALSE.equals(row.getObject("own", Boolean.class)), row.getString("confirmed_by") != null);
	}

}
