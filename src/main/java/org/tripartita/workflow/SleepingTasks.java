package org.tripartita.workflow;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

import org.camunda.bpm.engine.TaskService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Moves the due dates of tasks that rested while their exercise was suspended: the time that they slept does not count. */
@Repository
public class SleepingTasks {

	private final JdbcClient database;

	private final TaskService tasks;

	private final Clock clock;

	SleepingTasks(JdbcClient database, TaskService tasks, Clock clock) {
		this.database = database;
		this.tasks = tasks;
		this.clock = clock;
	}

	/** Wakes the tasks of an exercise that slept since a moment; one that opened meanwhile slept since then. */
	public void wake(UUID exerciseId, Instant since) {
		database.sql("""
				update pending_task set due_at = due_at + (:now - greatest(opened_at, :since))
				where exercise_id = :exercise returning task_id, due_at
				""")
			.param("now", Timestamp.from(clock.instant()))
			.param("since", Timestamp.from(since))
			.param("exercise", exerciseId)
			.query((row, number) -> new Woken(row.getString("task_id"), row.getTimestamp("due_at").toInstant()))
			.list()
			.forEach(task -> tasks.setDueDate(task.id(), Date.from(task.dueAt())));
	}

	private record Woken(String id, Instant dueAt) {
	}

}
