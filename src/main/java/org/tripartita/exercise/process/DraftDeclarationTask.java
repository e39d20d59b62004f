package org.tripartita.exercise.process;

import static org.tripartita.workflow.RoomVariables.EXERCISE_ID;

import org.springframework.stereotype.Component;

import org.tripartita.exercise.DeclarationSigning;
import org.tripartita.exercise.Exercises;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.UserTaskHandler;

/** The convener writes the declaratoria that the three sectors will sign. */
@Component
class DraftDeclarationTask implements UserTaskHandler {

	private final DeclarationSigning signing;

	private final Exercises exercises;

	DraftDeclarationTask(DeclarationSigning signing, Exercises exercises) {
		this.signing = signing;
		this.exercises = exercises;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var exercise = task.value(EXERCISE_ID);
		form.text("exerciseName", exercises.get(exercise).name());
		signing.latest(exercise).ifPresent(earlier -> form.text("text", earlier.text()).text("place", earlier.place()));
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		signing.draft(task.value(EXERCISE_ID), answer.text("text"), answer.text("place"));
		return Submission.accepted();
	}

}
