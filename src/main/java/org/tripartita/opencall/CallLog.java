package org.tripartita.opencall;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.tripartita.exercise.ExerciseLog;
import org.tripartita.exercise.ExerciseModel;
import org.tripartita.exercise.Exercises;

/** Writes the facts of calls into the public log of their exercise, under the step that they belong to. */
@Component
class CallLog {

	private final ExerciseLog log;

	private final Exercises exercises;

	CallLog(ExerciseLog log, Exercises exercises) {
		this.log = log;
		this.exercises = exercises;
	}

	void add(OpenCall call, LocalDate happenedOn, @Nullable UUID documentId, String message, Object... arguments) {
		var local = exercises.get(call.exerciseId()).model() == ExerciseModel.COCREACION_LOCAL;
		log.add(call.exerciseId(), local ? call.purpose().localStep() : null, happenedOn, documentId, message, arguments);
	}

	LocalDate today() {
		return log.today();
	}

}
