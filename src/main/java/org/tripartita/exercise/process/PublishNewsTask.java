package org.tripartita.exercise.process;

import static org.tripartita.workflow.RoomVariables.EXERCISE_ID;

import org.springframework.stereotype.Component;

import org.tripartita.exercise.ExerciseLog;
import org.tripartita.exercise.Exercises;
import org.tripartita.exercise.Publicity;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.UserTaskHandler;

/** The convener says in public what happened in the last months. */
@Component
class PublishNewsTask implements UserTaskHandler {

	private final Publicity publicity;

	private final Exercises exercises;

	private final ExerciseLog log;

	PublishNewsTask(Publicity publicity, Exercises exercises, ExerciseLog log) {
		this.publicity = publicity;
		this.exercises = exercises;
		this.log = log;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var exercise = task.value(EXERCISE_ID);
		form.text("exerciseName", exercises.get(exercise).name());
		form.text("lastNews", log.of(exercise).stream().findFirst().map(entry -> entry.text()).orElse(""));
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		return publicity.publish(task.value(EXERCISE_ID), answer.text("news"), answer.date("happenedOn"))
				? Submission.accepted() : Submission.refused("publicity.in-future");
	}

}
