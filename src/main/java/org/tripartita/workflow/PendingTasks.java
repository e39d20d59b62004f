package org.tripartita.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits for whom, written in the engine's transaction and read without the engine: boards, site, reminders. */
@Repository
public class PendingTasks {

	private static final String ALL = """
			select task_id, exercise_id, secretariat_id, tenant, element, name, role_groups, step, opened_at, due_at
			from pending_task
			""";

	private final JdbcClient database;

	PendingTasks(JdbcClient database) {
		this.database = database;
	}

	/** The tasks of an exercise, the most urgent first. */
	public List<PendingTask> ofExercise(UUID exerciseId) {
		return database.sql(ALL + "where exercise_id = ? order by due_at, opened_at").param(exerciseId).query(PendingTasks::row).list();
	}

	/** The tasks of several exercises in one query. */
	public List<PendingTask> ofExercises(Collection<UUID> exerciseIds) {
		if (exerciseIds.isEmpty()) {
			return List.of();
		}
		return database.sql(ALL + "where exercise_id in (:ids) order by due_at, opened_at")
			.param("ids", exerciseIds)
			.query(PendingTasks::row)
			.list();
	}

	/** The tasks of an STL, whatever exercise they serve. */
	public List<PendingTask> ofSecretariat(UUID secretariatId) {
		return database.sql(ALL + "where secretariat_id = ? order by due_at, opened_at").param(secretariatId).query(PendingTasks::row).list();
	}

	/** The tasks that were due at this moment or before, the oldest first. */
	public List<PendingTask> dueUntil(Instant moment) {
		return database.sql(ALL + "where due_at <= ? order by due_at").param(Timestamp.from(moment)).query(PendingTasks::row).list();
	}

	public Optional<PendingTask> find(String taskId) {
		return database.sql(ALL + "where task_id = ?").param(taskId).query(PendingTasks::row).optional();
	}

	/** Notes that a task waits. Called by the edge when the engine opens it. */
	public void opened(PendingTask task) {
		database.sql("""
				insert into pending_task (task_id, exercise_id, secretariat_id, tenant, element, name, role_groups, step,
					opened_at, due_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(task.taskId(), task.exerciseId(), task.secretariatId(), task.tenant(), task.element(), task.name(),
					String.join(",", task.groups()), task.step(), Timestamp.from(task.openedAt()), Timestamp.from(task.dueAt()))
			.update();
	}

	/** Notes that a task waits no longer. */
	public void closed(String taskId) {
		database.sql("delete from pending_task where task_id = ?").param(taskId).update();
	}

	private static PendingTask row(ResultSet row, int number) throws SQLException {
		return new PendingTask(row.getString("task_id"), row.getObject("exercise_id", UUID.class),
				row.getObject("secretariat_id", UUID.class), row.getString("tenant"), row.getString("element"),
				row.getString("name"), List.of(row.getString("role_groups").split(",")), integer(row, "step"),
				row.getTimestamp("opened_at").toInstant(), row.getTimestamp("due_at").toInstant());
	}

	private static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
		int value = row.getInt(column);
		return row.wasNull() ? null : value;
	}

}
