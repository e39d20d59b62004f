package org.tripartita.secretariat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.identity.Sector;
import org.tripartita.workflow.SpokenDay;

/**
 * What the sessions of the STLs agreed to have done, and what became of it (domain 7.14). An agreement is in force from the
 * acta of its session; it is followed until it is done or given up with a reason, and its day cancels nothing (G-21).
 */
@Repository
@Transactional
public class Agreements {

	private static final String ALL = """
			select a.*, s.number as session_number from agreement a join session s on s.id = a.session_id
			""";

	private final JdbcClient database;

	private final SecretariatLog log;

	private final Clock clock;

	Agreements(JdbcClient database, SecretariatLog log, Clock clock) {
		this.database = database;
		this.log = log;
		this.clock = clock;
	}

	/**
	 * An agreement as a session writes it down.
	 *
	 * @param organisation null where the whole sector answers for it
	 */
	public record Wanted(String text, Sector sector, @Nullable String organisation, LocalDate dueOn) {
	}

	/**
	 * What became of an agreement.
	 *
	 * @param done false where it will not be done
	 * @param account how it was done or why not, for the public
	 */
	public record Outcome(boolean done, String account, @Nullable String link, LocalDate on) {
	}

	/** Writes down what a session agreed on while it deliberated a matter. */
	void note(SessionItem item, Session session, List<Wanted> agreed) {
		agreed.forEach(one -> database.sql("""
				insert into agreement (id, secretariat_id, session_id, item_id, place, text, sector, organisation, due_on, state,
					recorded_at)
				select ?, ?, ?, ?, coalesce(max(place), 0) + 1, ?, ?, ?, ?, 'NOTED', ? from agreement where session_id = ?
				""")
			.params(UUID.randomUUID(), session.secretariatId(), session.id(), item.itemId(), one.text(), one.sector().name(),
					one.organisation(), one.dueOn(), Timestamp.from(clock.instant()), session.id())
			.update());
	}

	/** Takes an agreement back that is not in force yet; false where there is none such. */
	boolean drop(UUID sessionId, int place) {
		return database.sql("delete from agreement where session_id = ? and place = ? and state = 'NOTED'").params(sessionId, place).update() == 1;
	}

	/** The acta is sealed: what it holds is in force. Asked again it answers the same. */
	public List<Agreement> enforce(UUID sessionId) {
		database.sql("update agreement set state = 'OPEN' where session_id = ? and state = 'NOTED'").param(sessionId).update();
		return ofSession(sessionId).stream().filter(one -> one.state() == AgreementState.OPEN).toList();
	}

	/** Whoever answers for an agreement says what became of it. */
	public Verdict report(UUID id, Outcome outcome, String by) {
		var agreement = get(id);
		if (agreement.state() != AgreementState.OPEN) {
			return Verdict.refused("agreement.closed");
		}
		if (outcome.on().isAfter(log.today())) {
			return Verdict.refused("secretariat.in-future");
		}
		if (outcome.on().isBefore(heldOn(agreement))) {
			return Verdict.refused("agreement.before-session");
		}
		var link = outcome.link();
		if (link != null && !link.matches("https?://\\S+")) {
			return Verdict.refused("agreement.link");
		}
		database.sql("""
				update agreement set state = ?, account = ?, link = ?, ended_on = ?, reported_by = ? where id = ?
				""")
			.params(outcome.done() ? "DONE" : "NOT_DONE", outcome.account(), link, outcome.on(), by, id)
			.update();
		log.add(agreement.secretariatId(), outcome.on(), null, outcome.done() ? "agreement.log.done" : "agreement.log.not-done",
				agreement.place(), agreement.sessionNumber(), agreement.text(), outcome.account(), SpokenDay.of(agreement.dueOn()));
		return Verdict.taken();
	}

	private LocalDate heldOn(Agreement agreement) {
		return database.sql("select held_on from session where id = ?").param(agreement.sessionId()).query(LocalDate.class).single();
	}

	/** An agreement that a process follows. */
	@Transactional(readOnly = true)
	public Agreement get(UUID id) {
		return database.sql(ALL + "where a.id = ?")
			.param(id)
			.query(Agreements::row)
			.optional()
			.orElseThrow(() -> new IllegalStateException("There is no agreement " + id));
	}

	/** The agreements of a session, those that are only noted too. */
	@Transactional(readOnly = true)
	public List<Agreement> ofSession(UUID sessionId) {
		return database.sql(ALL + "where a.session_id = ? order by a.place").param(sessionId).query(Agreements::row).list();
	}

	/** What an STL's next session has to hear of: everything that is open, the oldest day first. */
	@Transactional(readOnly = true)
	public List<Agreement> open(UUID secretariatId) {
		return database.sql(ALL + "where a.secretariat_id = ? and a.state = 'OPEN' order by a.due_on, a.id")
			.param(secretariatId)
			.query(Agreements::row)
			.list();
	}

	/** A page of the agreements in force and past of an STL, the latest day first. */
	@Transactional(readOnly = true)
	public List<Agreement> page(UUID secretariatId, int skipped, int most) {
		return database.sql(ALL + "where a.secretariat_id = ? and a.state <> 'NOTED' order by a.due_on desc, a.id limit ? offset ?")
			.params(secretariatId, most, skipped)
			.query(Agreements::row)
			.list();
	}

	/** How many agreements an STL has taken. */
	@Transactional(readOnly = true)
	public int count(UUID secretariatId) {
		return database.sql("select count(*) from agreement where secretariat_id = ? and state <> 'NOTED'")
			.param(secretariatId)
			.query(Integer.class)
			.single();
	}

	private static Agreement row(ResultSet row, int number) throws SQLException {
		return new Agreement(row.getObject("id", UUID.class), row.getObject("secretariat_id", UUID.class),
				row.getObject("session_id", UUID.class), row.getInt("session_number"), row.getInt("place"), row.getString("text"),
				Sector.valueOf(row.getString("sector")), row.getString("organisation"), row.getObject("due_on", LocalDate.class),
				AgreementState.valueOf(row.getString("state")), row.getString("account"), row.getString("link"),
				row.getObject("ended_on", LocalDate.class));
	}

}
