package org.tripartita.exercise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.tripartita.exercise.ExerciseStep.Standing;
import org.tripartita.workflow.ProcessMaps;
import org.tripartita.workflow.StepObserver;

/** The steps of every exercise as the engine reports them, for site and board: one row for each step of the map. */
@Repository
public class ExerciseSteps implements StepObserver {

	private final JdbcClient database;

	private final Exercises exercises;

	private final ProcessMaps maps;

	private final Clock clock;

	ExerciseSteps(JdbcClient database, Exercises exercises, ProcessMaps maps, Clock clock) {
		this.database = database;
		this.exercises = exercises;
		this.maps = maps;
		this.clock = clock;
	}

	/** The steps in the order of the map. */
	public List<ExerciseStep> of(UUID exerciseId) {
		return database.sql("""
				select number, element, name, open_rooms, entered_at, left_at,
					exists (select 1 from exercise_step later where later.exercise_id = s.exercise_id
						and later.number > s.number and later.number <> 12 and later.entered_at is not null) as passed
				from exercise_step s where exercise_id = ? order by number
				""").param(exerciseId).query(ExerciseSteps::row).list();
	}

	void lay(Exercise exercise) {
		for (var step : maps.steps(exercise.model().map())) {
			database.sql("insert into exercise_step (exercise_id, number, element, name) values (?, ?, ?, ?)")
				.params(exercise.id(), step.number(), step.element(), step.name())
				.update();
		}
	}

	@Override
	public void entered(UUID exerciseId, int step, @Nullable String state) {
		database.sql("""
				update exercise_step set open_rooms = open_rooms + 1, entered_at = coalesce(entered_at, ?)
				where exercise_id = ? and number = ?
				""").params(now(), exerciseId, step).update();
		if (state != null) {
			exercises.get(exerciseId).moveTo(ExerciseState.valueOf(state));
		}
	}

	@Override
	public void left(UUID exerciseId, int step) {
		database.sql("""
				update exercise_step set open_rooms = greatest(open_rooms - 1, 0), left_at = ?
				where exercise_id = ? and number = ?
				""").params(now(), exerciseId, step).update();
	}

	private Timestamp now() {
		return Timestamp.from(clock.instant());
	}

	private static ExerciseStep row(ResultSet row, int number) throws SQLException {
		var entered = instant(row, "entered_at");
		var standing = row.getInt("open_rooms") > 0 ? Standing.CURRENT
				: entered != null ? Standing.DONE : row.getBoolean("passed") ? Standing.SKIPPED : Standing.PENDING;
		return new ExerciseStep(row.getInt("number"), row.getString("element"), row.getString("name"), standing, entered,
				instant(row, "left_at"));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		var value = row.getTimestamp(column);
		return value == null ? null : value.toInstant();
	}

}
