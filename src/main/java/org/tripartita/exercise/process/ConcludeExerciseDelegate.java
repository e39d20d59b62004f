package org.tripartita.exercise.process;

import static org.tripartita.workflow.RoomVariables.EXERCISE_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.exercise.ExerciseLog;
import org.tripartita.exercise.ExerciseRegistry;

/** Ends the exercise with its final report, on the day of that act, whenever it was entered. */
@Component
class ConcludeExerciseDelegate implements JavaDelegate {

	private final ExerciseRegistry exercises;

	private final ExerciseLog log;

	ConcludeExerciseDelegate(ExerciseRegistry exercises, ExerciseLog log) {
		this.exercises = exercises;
		this.log = log;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var exercise = EXERCISE_ID.from(execution);
		exercises.conclude(exercise, log.lastHappened(exercise));
	}

}
