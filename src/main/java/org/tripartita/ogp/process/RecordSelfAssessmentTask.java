package org.tripartita.ogp.process;

import static org.tripartita.workflow.RoomVariables.EXERCISE_ID;

import org.springframework.stereotype.Component;

import org.tripartita.exercise.Exercises;
import org.tripartita.ogp.Assessment.Figure;
import org.tripartita.ogp.AssessmentKind;
import org.tripartita.ogp.AssessmentRecording;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.UserTaskHandler;

/** The government records what it says of itself (G-23). */
@Component
class RecordSelfAssessmentTask implements UserTaskHandler {

	private final AssessmentRecording recording;

	private final Exercises exercises;

	RecordSelfAssessmentTask(AssessmentRecording recording, Exercises exercises) {
		this.recording = recording;
		this.exercises = exercises;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var exercise = task.value(EXERCISE_ID);
		form.text("exerciseName", exercises.get(exercise).name()).number("commitments", recording.commitments(exercise));
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var said = Answers.published(AssessmentKind.SELF_ASSESSMENT, answer, Figure.COMPLETE, Figure.SUBSTANTIAL,
				Figure.LIMITED, Figure.NOT_STARTED);
		return Answers.submission(recording.published(task.value(EXERCISE_ID), said, task.participant()));
	}

}
