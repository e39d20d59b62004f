package org.tripartita.exercise;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.tripartita.workflow.Texts;

/** The public log of every exercise; entries are added, never changed. */
@Repository
public class ExerciseLog {

	/** Later than this, a fact counts as entered in retrospect and is marked so on the site. */
	private static final int RETROSPECTIVE_AFTER_DAYS = 30;

	private final JdbcClient database;

	private final Texts texts;

	private final Clock clock;

	private final ZoneId zone;

	ExerciseLog(JdbcClient database, Texts texts, Clock clock, @Value("${tripartita.zone}") ZoneId zone) {
		this.database = database;
		this.texts = texts;
		this.clock = clock;
		this.zone = zone;
	}

	/**
	 * Adds a fact.
	 *
	 * @param happenedOn the day of the act itself
	 * @param message the key of the sentence that citizens read, with its arguments
	 */
	public void add(UUID exerciseId, @Nullable Integer step, LocalDate happenedOn, @Nullable UUID documentId,
			String message, Object... arguments) {
		database.sql("""
				insert into exercise_log (exercise_id, step, happened_on, recorded_at, text, document_id, retrospective)
				values (?, ?, ?, ?, ?, ?, ?)
				""")
			.params(exerciseId, step, happenedOn, Timestamp.from(clock.instant()), texts.of(message, arguments), documentId,
					happenedOn.isBefore(today().minusDays(RETROSPECTIVE_AFTER_DAYS)))
			.update();
	}

	/**
	 * Adds a fact of a room under the number that the exercise's own map gives it.
	 *
	 * @param localStep the number in the local strategy
	 */
	public void addUnder(int localStep, UUID exerciseId, LocalDate happenedOn, @Nullable UUID documentId, String message,
			Object... arguments) {
		var model = database.sql("select model from exercise where id = ?").param(exerciseId).query(String.class).single();
		add(exerciseId, ExerciseModel.valueOf(model).number(localStep), happenedOn, documentId, message, arguments);
	}

	/** The facts of an exercise, the latest act first. */
	public List<LogEntry> of(UUID exerciseId) {
		return database.sql("""
				select exercise_id, step, happened_on, recorded_at, text, document_id, retrospective
				from exercise_log where exercise_id = ? order by happened_on desc, id desc
				""").param(exerciseId)
			.query((row, number) -> new LogEntry(row.getObject("exercise_id", UUID.class), row.getObject("step", Integer.class),
					row.getObject("happened_on", LocalDate.class), row.getTimestamp("recorded_at").toInstant(),
					row.getString("text"), row.getObject("document_id", UUID.class), row.getBoolean("retrospective")))
			.list();
	}

	/** When anything was last recorded: what the publicity of the exercise is measured by (R12.1 [P16]). */
	public LocalDate lastRecorded(UUID exerciseId) {
		return database.sql("select max(recorded_at) from exercise_log where exercise_id = ?")
			.param(exerciseId)
			.query(Timestamp.class)
			.optional()
			.map(moment -> LocalDate.ofInstant(moment.toInstant(), zone))
			.orElse(LocalDate.EPOCH);
	}

	/** The day of the act that was recorded last: what follows from it by itself happened on that day too. */
	public LocalDate lastHappened(UUID exerciseId) {
		return database.sql("select happened_on from exercise_log where exercise_id = ? order by id desc limit 1")
			.param(exerciseId)
			.query(LocalDate.class)
			.optional()
			.orElseGet(this::today);
	}

	/** Today where the exercises are. */
	public LocalDate today() {
		return LocalDate.ofInstant(clock.instant(), zone);
	}

	/** A day, or today where that day is still to come. */
	public LocalDate atLatestToday(LocalDate day) {
		var today = today();
		return day.isBefore(today) ? day : today;
	}

}
