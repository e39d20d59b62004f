package org.tripartita.secretariat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sessions of the STLs: convened, held, or failed for want of quorum. Public. */
@Repository
public class Sessions {

	private static final String ALL = """
			select s.id, s.secretariat_id, x.territory_code, s.number, s.kind, s.mode, s.state, s.place, c.number as call, c.noticed_on,
				c.called_for, c.called_at, c.retrospective, c.quorum, coalesce(s.document_id, c.document_id) as document_id, s.notice,
				s.cancel_reason
			from session s join secretariat x on x.id = s.secretariat_id
				cross join lateral (select * from session_call where session_id = s.id order by number desc limit 1) c
			""";

	private final JdbcClient database;

	Sessions(JdbcClient database) {
		this.database = database;
	}

	/** The day of the last session that was valid: the three sectors present (G-03 [S3:199]), its acta sealed. */
	public Optional<LocalDate> lastValidOn(UUID secretariatId) {
		return database.sql("""
				select held_on from session where secretariat_id = ? and state = 'HELD' order by held_on desc limit 1
				""").param(secretariatId).query(LocalDate.class).optional();
	}

	/** All sessions of an STL, the latest first. */
	public List<Session> of(UUID secretariatId) {
		return database.sql(ALL + "where s.secretariat_id = ? order by c.called_for desc, s.number desc")
			.param(secretariatId)
			.query(Sessions::row)
			.list();
	}

	/** A page of the sessions of an STL, the last convened first. */
	public List<Session> page(UUID secretariatId, int skipped, int most) {
		return database.sql(ALL + "where s.secretariat_id = ? order by s.number desc limit ? offset ?")
			.params(secretariatId, most, skipped)
			.query(Sessions::row)
			.list();
	}

	/** How many sessions an STL has convened. */
	public int count(UUID secretariatId) {
		return database.sql("select count(*) from session where secretariat_id = ?").param(secretariatId).query(Integer.class).single();
	}

	/** A session by the STL's own count. */
	public Optional<Session> find(UUID secretariatId, int number) {
		return database.sql(ALL + "where s.secretariat_id = ? and s.number = ?")
			.params(secretariatId, number)
			.query(Sessions::row)
			.optional();
	}

	/** Whether three calls failed since the last session that was valid: no path to a decision is left (domain 5.5). */
	public boolean lastCallsFailed(UUID secretariatId) {
		return database.sql("""
				select state = 'NO_QUORUM' from session where secretariat_id = ? and state in ('HELD', 'NO_QUORUM')
				order by number desc limit 1
				""").param(secretariatId).query(Boolean.class).optional().orElse(false);
	}

	public Optional<Session> find(UUID id) {
		return database.sql(ALL + "where s.id = ?").param(id).query(Sessions::row).optional();
	}

	/** A session that a process works for. */
	public Session get(UUID id) {
		return find(id).orElseThrow(() -> new IllegalStateException("There is no session " + id));
	}

	private static Session row(ResultSet row, int number) throws SQLException {
		return new Session(row.getObject("id", UUID.class), row.getObject("secretariat_id", UUID.class),
				row.getString("territory_code"), row.getInt("number"), SessionKind.valueOf(row.getString("kind")), SessionMode.valueOf(row.getString("mode")),
				SessionState.valueOf(row.getString("state")), row.getString("place"), row.getInt("call"),
				row.getObject("noticed_on", LocalDate.class), row.getObject("called_for", LocalDate.class),
				row.getObject("called_at", LocalTime.class), row.getBoolean("retrospective"),
				row.getObject("quorum", Boolean.class), row.getObject("document_id", UUID.class), row.getInt("notice"),
				row.getString("cancel_reason"));
	}

}
