package org.tripartita.secretariat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.tripartita.identity.Sector;

/** Writes sessions: their calls, who came, what became of them, who signed. */
@Repository
class SessionStore {

	private final JdbcClient database;

	private final Clock clock;

	SessionStore(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/** Whoever convenes for the same STL waits until this transaction ends. */
	void lock(UUID secretariatId) {
		database.sql("select id from secretariat where id = ? for update").param(secretariatId).query(UUID.class).single();
	}

	UUID convene(SessionConvening.Wanted wanted, int needed, boolean retrospective, String convenedBy) {
		var id = UUID.randomUUID();
		database.sql("""
				insert into session (id, secretariat_id, number, kind, mode, state, place, convened_by, recorded_at)
				select ?, ?, coalesce(max(number), 0) + 1, ?, ?, 'CONVENED', ?, ?, ? from session where secretariat_id = ?
				""")
			.params(id, wanted.secretariatId(), wanted.kind().name(), wanted.mode().name(), wanted.place(), convenedBy, now(),
					wanted.secretariatId())
			.update();
		call(id, 1, wanted.notice(), needed, retrospective);
		return id;
	}

	void call(UUID sessionId, int number, SessionNotice notice, int needed, boolean retrospective) {
		database.sql("""
				insert into session_call (session_id, number, noticed_on, called_for, called_at, notice_days, retrospective, recorded_at)
				values (?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(sessionId, number, notice.noticedOn(), notice.on(), notice.at(), needed, retrospective, now())
			.update();
	}

	/** The call after a failed one replaces its notice. */
	void callAgain(Session session, SessionNotice notice, int needed, boolean retrospective) {
		call(session.id(), session.call() + 1, notice, needed, retrospective);
		renotice(session.id());
	}

	/** The latest call as it is from now on; who said to be there said so of the former one. */
	void change(Session session, SessionChange.Wanted wanted, int needed) {
		var notice = wanted.notice();
		database.sql("""
				update session_call set noticed_on = ?, called_for = ?, called_at = ?, notice_days = ?, retrospective = false
				where session_id = ? and number = ?
				""")
			.params(notice.noticedOn(), notice.on(), notice.at(), needed, session.id(), session.call())
			.update();
		database.sql("delete from live_presence where session_id = ? and number = ?").params(session.id(), session.call()).update();
		database.sql("update session set mode = ?, place = ? where id = ?")
			.params(wanted.mode().name(), wanted.place(), session.id())
			.update();
		renotice(session.id());
	}

	private void renotice(UUID sessionId) {
		database.sql("update session set notice = notice + 1 where id = ?").param(sessionId).update();
	}

	/** Lets the matters go that nobody deliberated. */
	void letGo(UUID sessionId) {
		database.sql("delete from session_item where session_id = ? and rounds = 0").param(sessionId).update();
	}

	/** The session is called off; its matters are free again. */
	void cancel(UUID sessionId, String reason) {
		database.sql("update session set state = 'CANCELLED', cancel_reason = ?, notice = notice + 1 where id = ?")
			.params(reason, sessionId)
			.update();
		database.sql("update session_item set open = false where session_id = ?").param(sessionId).update();
	}

	/** The STL ends before the acta is sealed: what the session came to holds for nobody, and its matters are free again. */
	void dissolve(UUID sessionId, String reason) {
		database.sql("""
				update session_item set result = 'POSTPONED', method = null, reason = ?
				where session_id = ? and exists (select 1 from session where id = session_id and state = 'OPEN')
				""").params(reason, sessionId).update();
		cancel(sessionId, reason);
	}

	/** The matters of a session, in their order. */
	List<UUID> items(UUID sessionId) {
		return database.sql("select item_id from session_item where session_id = ? order by place")
			.param(sessionId)
			.query(UUID.class)
			.list();
	}

	/** Takes matters in hand, in this order. */
	void take(UUID sessionId, List<UUID> items) {
		for (int place = 0; place < items.size(); place++) {
			database.sql("""
					insert into session_item (session_id, item_id, place, text) select ?, id, ?, text from agenda_item where id = ?
					""").params(sessionId, place + 1, items.get(place)).update();
		}
	}

	/** Notes who came; with the three sectors the session is open. */
	void attend(Session session, Collection<UUID> seats) {
		seats.forEach(seat -> database.sql("insert into session_presence (session_id, number, seat_id) values (?, ?, ?)")
			.params(session.id(), session.call(), seat)
			.update());
		boolean quorum = sectorsPresent(session).size() == Sector.values().length;
		database.sql("update session_call set quorum = ? where session_id = ? and number = ?")
			.params(quorum, session.id(), session.call())
			.update();
		if (quorum) {
			database.sql("update session set state = 'OPEN', held_on = ? where id = ?").params(session.on(), session.id()).update();
		}
	}

	/** Who came to the latest call. */
	List<Seat> present(Session session) {
		return database.sql("""
				select s.* from secretariat_seat s join session_presence p on p.seat_id = s.id
				where p.session_id = ? and p.number = ? order by sector_order(s.sector), s.alternate, s.organisation, s.id
				""").params(session.id(), session.call()).query(Seats::row).list();
	}

	Set<Sector> sectorsPresent(Session session) {
		return present(session).stream().map(Seat::sector).collect(Collectors.toSet());
	}

	/** The day of the last session with a seat in it that is held and not sealed yet. */
	Optional<LocalDate> openWith(UUID seatId) {
		return database.sql("""
				select s.held_on from session s join session_presence p on p.session_id = s.id
				where s.state = 'OPEN' and p.seat_id = ? order by s.held_on desc limit 1
				""").param(seatId).query(LocalDate.class).optional();
	}

	/** The working days of notice that judged the latest call; empty where it was taken before they were kept. */
	Optional<Integer> needed(Session session) {
		return Optional.ofNullable(database.sql("select notice_days from session_call where session_id = ? and number = ?")
			.params(session.id(), session.call())
			.query((row, number) -> row.getObject(1, Integer.class))
			.list()
			.get(0));
	}

	/** The sealed act of a call without quorum. */
	void noQuorum(Session session, UUID document) {
		database.sql("update session_call set document_id = ? where session_id = ? and number = ?")
			.params(document, session.id(), session.call())
			.update();
	}

	/** The session ends without having been held; its matters are free again. */
	void giveUp(UUID sessionId) {
		database.sql("update session set state = 'NO_QUORUM' where id = ?").param(sessionId).update();
		database.sql("update session_item set open = false where session_id = ?").param(sessionId).update();
	}

	void minutes(UUID sessionId, String minutes) {
		database.sql("update session set minutes = ? where id = ?").params(minutes, sessionId).update();
	}

	@Nullable String minutes(UUID sessionId) {
		return database.sql("select minutes from session where id = ?").param(sessionId).query(String.class).optional().orElse(null);
	}

	void sign(UUID sessionId, SectorSignature act, String recordedBy) {
		database.sql("""
				insert into session_signature (session_id, draft, sector, seat_id, reason, acted_on, recorded_by, recorded_at)
				select id, draft, ?, ?, ?, ?, ?, ? from session where id = ?
				""")
			.params(act.sector().name(), act.seat() == null ? null : act.seat().id(), act.reason(), act.actedOn(),
					recordedBy, now(), sessionId)
			.update();
	}

	/** Which draft of the minutes is signed: the first, or one that was written again for want of signatures. */
	int draft(UUID sessionId) {
		return database.sql("select draft from session where id = ?").param(sessionId).query(Integer.class).single();
	}

	void nextDraft(UUID sessionId) {
		database.sql("update session set draft = draft + 1 where id = ?").param(sessionId).update();
	}

	/** What the sectors did with a draft of the minutes. */
	List<SectorSignature> signatures(Session session, int draft) {
		var present = present(session);
		return database.sql("""
				select sector, seat_id, reason, acted_on from session_signature where session_id = ? and draft = ? order by acted_on, sector_order(sector)
				""")
			.params(session.id(), draft)
			.query((row, number) -> InstallationAttempts.signature(row, present))
			.list();
	}

	/** Who did not sign a draft of the minutes, and why. */
	List<SectorSignature> refusals(Session session, int draft) {
		return signatures(session, draft).stream().filter(act -> !act.signed()).toList();
	}

	/** The acta is sealed: what was decided holds, what was postponed is free again, who was not let in may ask again. */
	void seal(UUID sessionId, UUID document) {
		database.sql("update session_item set open = false where session_id = ?").param(sessionId).update();
		database.sql("update session set state = 'HELD', document_id = ? where id = ?").params(document, sessionId).update();
		database.sql("""
				update adhesion set open = false where agenda_item_id in
					(select item_id from session_item where session_id = ? and result in ('REJECTED', 'PARKED'))
				""").param(sessionId).update();
	}

	/** The acta is sealed without enough signatures: all its matters are free again. */
	void sealUnsigned(UUID sessionId, UUID document) {
		database.sql("update session_item set open = false, in_force = false where session_id = ?").param(sessionId).update();
		database.sql("update session set state = 'UNSIGNED', document_id = ? where id = ?").params(document, sessionId).update();
	}

	private Timestamp now() {
		return Timestamp.from(clock.instant());
	}

}
