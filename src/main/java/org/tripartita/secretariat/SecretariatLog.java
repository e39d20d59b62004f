package org.tripartita.secretariat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tripartita.exercise.ExerciseLog;
import org.tripartita.workflow.Texts;

/** The public log of every STL; entries are added, never changed (G-08 [S3:613]). */
@Repository
public class SecretariatLog {

	/** Later than this, a fact counts as entered in retrospect and is marked so. */
	private static final int RETROSPECTIVE_AFTER_DAYS = 30;

	private static final String ALL = """
			select l.id, l.happened_on, l.recorded_at, l.text, l.document_id, l.retrospective, s.number as session
			from secretariat_log l left join session s on s.id = l.session_id
			""";

	private final JdbcClient database;

	private final ExerciseLog days;

	private final Texts texts;

	private final Clock clock;

	SecretariatLog(JdbcClient database, ExerciseLog days, Texts texts, Clock clock) {
		this.database = database;
		this.days = days;
		this.texts = texts;
		this.clock = clock;
	}

	/**
	 * One public fact of an STL.
	 *
	 * @param happenedOn the day of the fact itself
	 * @param text what a citizen reads
	 * @param session the number of the session of which it tells; null where it tells of none, or was recorded before that was kept
	 * @param retrospective true where it was entered well after it happened
	 */
	public record Entry(LocalDate happenedOn, Instant recordedAt, String text, @Nullable UUID documentId, @Nullable Integer session,
			boolean retrospective) {
	}

	/** The present day where the STLs are. */
	public LocalDate today() {
		return days.today();
	}

	void add(UUID secretariatId, LocalDate happenedOn, @Nullable UUID documentId, String message, Object... arguments) {
		add(secretariatId, null, happenedOn, documentId, texts.of(message, arguments));
	}

	/** Adds a fact of a session. */
	void add(Session session, LocalDate happenedOn, @Nullable UUID documentId, String message, Object... arguments) {
		add(session.secretariatId(), session.id(), happenedOn, documentId, texts.of(message, arguments));
	}

	private void add(UUID secretariatId, @Nullable UUID sessionId, LocalDate happenedOn, @Nullable UUID documentId, String text) {
		database.sql("""
				insert into secretariat_log (secretariat_id, session_id, happened_on, recorded_at, text, document_id, retrospective)
				values (?, ?, ?, ?, ?, ?, ?)
				""")
			.params(secretariatId, sessionId, happenedOn, Timestamp.from(clock.instant()), text, documentId,
					happenedOn.isBefore(today().minusDays(RETROSPECTIVE_AFTER_DAYS)))
			.update();
	}

	/**
	 * A fact with what names it for good.
	 *
	 * @param number its place among all facts of all STLs
	 */
	public record News(long number, Entry entry) {
	}

	/** What was recorded last of an STL. */
	public List<News> latest(UUID secretariatId, int most) {
		return database.sql(ALL + "where l.secretariat_id = ? order by l.id desc limit ?").params(secretariatId, most).query((row, number) -> new News(row.getLong("id"), entry(row))).list();
	}

	/** The facts of an STL, the latest first. */
	public List<Entry> of(UUID secretariatId) {
		return database.sql(ALL + "where l.secretariat_id = ? order by l.happened_on desc, l.id desc")
			.param(secretariatId)
			.query((row, number) -> entry(row))
			.list();
	}

	private static Entry entry(ResultSet row) throws SQLException {
		return new Entry(row.getObject("happened_on", LocalDate.class), row.getTimestamp("recorded_at").toInstant(),
				row.getString("text"), row.getObject("document_id", UUID.class), row.getObject("session", Integer.class),
				row.getBoolean("retrospective"));
	}

}
