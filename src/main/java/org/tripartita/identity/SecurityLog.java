package org.tripartita.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The audit trail: who did what to accounts, mandates and what they reach. Entries are added, never changed, not even by
 * an administrator (domain 7.22); they name accounts and no personal data.
 */
@Repository
public class SecurityLog {

	private final JdbcClient database;

	private final Clock clock;

	SecurityLog(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/**
	 * An entry.
	 *
	 * @param actor the account that acted, null for the product itself
	 * @param subject the account it was done to
	 * @param territory where it counts, null where it counts everywhere
	 */
	public record Entry(long id, Instant at, SecurityAct act, @Nullable String actor, @Nullable String subject,
			@Nullable String territory, @Nullable String detail) {
	}

	/**
	 * Adds an entry.
	 *
	 * @param actor the account that acted, null for the product itself
	 * @param subject the account it was done to
	 * @param territory where it counts, null where it counts everywhere
	 * @param detail what else a reader needs, never personal data
	 */
	public void note(SecurityAct act, @Nullable String actor, @Nullable String subject, @Nullable String territory,
			@Nullable String detail) {
		database.sql("insert into security_event (at, act, actor, subject, territory, detail) values (?, ?, ?, ?, ?, ?)")
			.params(Timestamp.from(clock.instant()), act.name(), actor, subject, territory, detail)
			.update();
	}

	/** The latest entries about an account, the newest first. */
	List<Entry> about(String subject, int most) {
		return database.sql("""
				select id, at, act, actor, subject, territory, detail from security_event
				where subject = ? order by id desc limit ?
				""").params(subject, most).query(SecurityLog::entry).list();
	}

	private static Entry entry(ResultSet row, int number) throws SQLException {
		return new Entry(row.getLong("id"), row.getTimestamp("at").toInstant(), SecurityAct.valueOf(row.getString("act")),
				row.getString("actor"), row.getString("subject"), row.getString("territory"), row.getString("detail"));
	}

	/**
	 * The latest entries of some territories before one, the newest first; all territories where none are named. What counts
	 * everywhere, such as a new password, is told to whoever looks after all the territories where its account ever held a
	 * mandate, and to nobody who looks after some of them.
	 */
	public List<Entry> latest(Collection<String> territories, long before, int most) {
		return database.sql("""
				select id, at, act, actor, subject, territory, detail from security_event e
				where id < :before and (:everywhere or territory in (:territories) or (territory is null
					and exists (select 1 from person p join appointment a on a.person_id = p.id where p.username = e.subject)
					and not exists (select 1 from person p join appointment a on a.person_id = p.id
						where p.username = e.subject and a.territory not in (:territories))))
				order by id desc limit :most
				""")
			.param("before", before)
			.param("everywhere", territories.isEmpty())
			.param("territories", territories.isEmpty() ? List.of("") : territories)
			.param("most", most)
			.query(SecurityLog::entry)
			.list();
	}

}
