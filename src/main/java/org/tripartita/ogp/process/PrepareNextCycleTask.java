package org.tripartita.ogp.process;

import static org.tripartita.workflow.RoomVariables.EXERCISE_ID;

import org.springframework.stereotype.Component;

import org.tripartita.exercise.Exercises;
import org.tripartita.ogp.NextCycle;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.UserTaskHandler;

/** The convener says what was learned and what follows (G-25 [P9]). */
@Component
class PrepareNextCycleTask implements UserTaskHandler {

	private final NextCycle next;

	private final Exercises exercises;

	PrepareNextCycleTask(NextCycle next, Exercises exercises) {
		this.next = next;
		this.exercises = exercises;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var exercise = task.value(EXERCISE_ID);
		form.text("exerciseName", exercises.get(exercise).name()).text("nextPlanDueOn", SpokenDay.of(next.dueOn(exercise)));
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var exercise = task.value(EXERCISE_ID);
		var saidOn = answer.date("saidOn");
		var lessons = answer.text("lessons");
		return Answers.submission(Answers.says(answer, "continues") ? next.begins(exercise, saidOn, lessons, answer.date("opensOn"))
				: next.stays(exercise, saidOn, lessons, answer.text("reason")));
	}

}
