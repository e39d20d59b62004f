package org.tripartita.ogp.process;

import static org.tripartita.workflow.RoomVariables.EXERCISE_ID;

import org.springframework.stereotype.Component;

import org.tripartita.exercise.Exercises;
import org.tripartita.ogp.Assessment.Figure;
import org.tripartita.ogp.AssessmentKind;
import org.tripartita.ogp.AssessmentRecording;
import org.tripartita.ogp.PlanDeliveries;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.UserTaskHandler;

/** The garante records what the independent mechanism says of the plan (G-23 [P14]). */
@Component
class RecordPlanReviewTask implements UserTaskHandler {

	private final AssessmentRecording recording;

	private final PlanDeliveries deliveries;

	private final Exercises exercises;

	RecordPlanReviewTask(AssessmentRecording recording, PlanDeliveries deliveries, Exercises exercises) {
		this.recording = recording;
		this.deliveries = deliveries;
		this.exercises = exercises;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var exercise = task.value(EXERCISE_ID);
		form.text("exerciseName", exercises.get(exercise).name()).number("commitments", recording.commitments(exercise));
		deliveries.of(exercise).ifPresent(delivery -> form.text("deliveredOn", SpokenDay.of(delivery.deliveredOn())));
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var exercise = task.value(EXERCISE_ID);
		if (!Answers.says(answer, "published")) {
			recording.missing(exercise, AssessmentKind.PLAN_REVIEW, answer.text("reason"), task.participant());
			return Submission.accepted();
		}
		var said = Answers.published(AssessmentKind.PLAN_REVIEW, answer, Figure.REVIEWED, Figure.VERIFIABLE, Figure.RELEVANT,
				Figure.PROMISING);
		return Answers.submission(recording.published(exercise, said, task.participant()));
	}

}
