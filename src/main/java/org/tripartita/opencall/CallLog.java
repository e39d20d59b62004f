package org.tripartita.opencall;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.tripartita.exercise.ExerciseLog;

/** Writes the facts of calls into the public log of their exercise, under the step that they belong to. */
@Component
class CallLog {

	private final ExerciseLog log;

	CallLog(ExerciseLog log) {
		this.log = log;
	}

	void add(OpenCall call, LocalDate happenedOn, @Nullable UUID documentId, String message, Object... arguments) {
		log.addUnder(call.purpose().localStep(), call.exerciseId(), happenedOn, documentId, message, arguments);
	}

	LocalDate today() {
		return log.today();
	}

}
