package org.tripartita.exercise.process;

import static org.tripartita.workflow.RoomVariables.EXERCISE_ID;

import org.springframework.stereotype.Component;

import org.tripartita.exercise.ExerciseLog;
import org.tripartita.exercise.Exercises;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.UserTaskHandler;

/** After twelve months the convener tells the public why the exercise takes longer; nothing is cancelled (G-21). */
@Component
class ExplainDelayTask implements UserTaskHandler {

	private final Exercises exercises;

	private final ExerciseLog log;

	ExplainDelayTask(Exercises exercises, ExerciseLog log) {
		this.exercises = exercises;
		this.log = log;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		form.text("exerciseName", exercises.get(task.value(EXERCISE_ID)).name());
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		if (answer.date("expectedOn").isBefore(log.today())) {
			return Submission.refused("exercise.expected-in-past");
		}
		log.add(task.value(EXERCISE_ID), null, log.today(), null, "exercise.log.delay", answer.text("reason"),
				SpokenDay.of(answer.date("expectedOn")));
		return Submission.accepted();
	}

}
