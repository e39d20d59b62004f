package org.tripartita.exercise.process;

import static org.tripartita.workflow.RoomVariables.EXERCISE_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.exercise.ExerciseLog;
import org.tripartita.exercise.ExerciseRegistry;

/** Ends the exercise after its final report. */
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
		exercises.conclude(EXERCISE_ID.from(execution), log.today());
	}

}
