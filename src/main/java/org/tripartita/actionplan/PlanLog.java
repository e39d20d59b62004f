package org.tripartita.actionplan;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tripartita.exercise.ExerciseLog;
import org.tripartita.exercise.ExerciseModel;
import org.tripartita.exercise.Exercises;

/** The public log, with the number that a step has in the local strategy; other models number theirs otherwise. */
@Component
class PlanLog {

	static final int RESULTS = 10;

	static final int PLAN = 11;

	static final int COMPLIANCE = 13;

	private final ExerciseLog log;

	private final Exercises exercises;

	PlanLog(ExerciseLog log, Exercises exercises) {
		this.log = log;
		this.exercises = exercises;
	}

	LocalDate today() {
		return log.today();
	}

	void add(UUID exerciseId, int localStep, LocalDate happenedOn, @Nullable UUID documentId, String message,
			Object... arguments) {
		var local = exercises.get(exerciseId).model() == ExerciseModel.COCREACION_LOCAL;
		log.add(exerciseId, local ? Integer.valueOf(localStep) : null, happenedOn, documentId, message, arguments);
	}

}
