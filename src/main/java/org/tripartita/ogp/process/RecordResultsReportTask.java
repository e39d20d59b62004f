package org.tripartita.ogp.process;

import static org.tripartita.workflow.RoomVariables.EXERCISE_ID;

import org.springframework.stereotype.Component;

import org.tripartita.exercise.Exercises;
import org.tripartita.ogp.Assessment.Figure;
import org.tripartita.ogp.AssessmentKind;
import org.tripartita.ogp.AssessmentRecording;
import org.tripartita.ogp.Assessments;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.UserTaskHandler;

/** The garante records what the independent mechanism says of the results, beside the self-assessment (G-23 [P12]). */
@Component
class RecordResultsReportTask implements UserTaskHandler {

	private final AssessmentRecording recording;

	private final Assessments assessments;

	private final Exercises exercises;

	RecordResultsReportTask(AssessmentRecording recording, Assessments assessments, Exercises exercises) {
		this.recording = recording;
		this.assessments = assessments;
		this.exercises = exercises;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var exercise = task.value(EXERCISE_ID);
		form.text("exerciseName", exercises.get(exercise).name())
			.number("commitments", recording.commitments(exercise))
			.rows("selfAssessment", assessments.latest(exercise, AssessmentKind.SELF_ASSESSMENT)
				.map(self -> Answers.row(self.figures()))
				.stream()
				.toList());
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var exercise = task.value(EXERCISE_ID);
		if (!Answers.says(answer, "published")) {
			recording.missing(exercise, AssessmentKind.RESULTS_REPORT, answer.text("reason"), task.participant());
			return Submission.accepted();
		}
		var said = Answers.published(AssessmentKind.RESULTS_REPORT, answer, Figure.COMPLETE, Figure.SUBSTANTIAL,
				Figure.LIMITED, Figure.NOT_STARTED, Figure.NOTABLE);
		return Answers.submission(recording.published(exercise, said, task.participant()));
	}

}
