package org.tripartita.workflow;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Moves the due dates of tasks that rested while their exercise was suspended: the time that they slept does not count. */
@Repository
public class SleepingTasks {

	private final JdbcClient database;

	private final TaskService tasks;

	private final RepositoryService models;

	private final Clock clock;

	SleepingTasks(JdbcClient database, TaskService tasks, RepositoryService models, Clock clock) {
		this.database = database;
		this.tasks = tasks;
		this.models = models;
		this.clock = clock;
	}

	/**
	 * Wakes the tasks of an exercise that slept since a moment; one that opened meanwhile slept since then.
	 *
	 * @param sleeps whether the tasks of a room slept; the dates of those that went on stay
	 */
	public void wake(UUID exerciseId, Instant since, Predicate<String> sleeps) {
		wake("exercise_id = ?", exerciseId, since, sleeps);
	}

	/** The same for the tasks that belong to an STL and to no exercise. */
	public void wakeSecretariat(UUID secretariatId, Instant since, Predicate<String> sleeps) {
		wake("secretariat_id = ? and exercise_id is null", secretariatId, since, sleeps);
	}

	private void wake(String whose, UUID id, Instant since, Predicate<String> sleeps) {
		database.sql("select task_id from pending_task where " + whose)
			.param(id)
			.query(String.class)
			.list()
			.stream()
			.filter(task -> room(task).filter(sleeps).isPresent())
			.forEach(task -> wake(task, since));
	}

	private void wake(String taskId, Instant since) {
		var dueAt = database.sql("""
				update pending_task set due_at = due_at + (:now - greatest(opened_at, :since)) where task_id = :task returning due_at
				""")
			.param("now", Timestamp.from(clock.instant()))
			.param("since", Timestamp.from(since))
			.param("task", taskId)
			.query(Timestamp.class)
			.single();
		tasks.setDueDate(taskId, Date.from(dueAt.toInstant()));
	}

	/** The process that a task belongs to; empty for one that is over. */
	public Optional<String> room(String taskId) {
		return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
			.map(task -> models.getProcessDefinition(task.getProcessDefinitionId()).getKey());
	}

}
