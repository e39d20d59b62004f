package org.tripartita.secretariat;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.tripartita.exercise.ExerciseLog;
import org.tripartita.exercise.ExerciseState;
import org.tripartita.exercise.Exercises;

/** The exercises under way that work with an STL: what becomes of it stands in their public logs too. */
@Component
class ServedExercises {

	private final Exercises exercises;

	private final ExerciseLog log;

	ServedExercises(Exercises exercises, ExerciseLog log) {
		this.exercises = exercises;
		this.log = log;
	}

	void tell(Secretariat secretariat, LocalDate on, @Nullable UUID document, String message, Object... arguments) {
		exercises.findByTerritoryCodeOrderByCycleNumber(secretariat.territoryCode())
			.stream()
			.filter(exercise -> secretariat.id().equals(exercise.secretariatId()) && exercise.state() != ExerciseState.CONCLUDED)
			.forEach(exercise -> log.add(exercise.id(), null, on, document, message, arguments));
	}

}
