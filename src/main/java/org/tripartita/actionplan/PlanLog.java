package org.tripartita.actionplan;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tripartita.exercise.ExerciseLog;

/** The public log, under the numbers of the local strategy; the log finds those of other models. */
@Component
class PlanLog {

	static final int RESULTS = 10;

	static final int PLAN = 11;

	static final int COMPLIANCE = 13;

	private final ExerciseLog log;

	PlanLog(ExerciseLog log) {
		this.log = log;
	}

	LocalDate today() {
		return log.today();
	}

	LocalDate lastHappened(UUID exerciseId) {
		return log.lastHappened(exerciseId);
	}

	void add(UUID exerciseId, int localStep, LocalDate happenedOn, @Nullable UUID documentId, String message,
			Object... arguments) {
		log.addUnder(localStep, exerciseId, happenedOn, documentId, message, arguments);
	}

}
