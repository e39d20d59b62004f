package org.tripartita.ogp.process;

import static org.tripartita.workflow.RoomVariables.EXERCISE_ID;

import org.springframework.stereotype.Component;

import org.tripartita.exercise.Exercises;
import org.tripartita.ogp.Timeline;
import org.tripartita.ogp.Timelines;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.UserTaskHandler;

/** The convener publishes when and how anybody can take part (R5.5 [MK 3.1]). */
@Component
class PublishTimelineTask implements UserTaskHandler {

	private final Timelines timelines;

	private final Exercises exercises;

	PublishTimelineTask(Timelines timelines, Exercises exercises) {
		this.timelines = timelines;
		this.exercises = exercises;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		form.text("exerciseName", exercises.get(task.value(EXERCISE_ID)).name()).number("noticeDays", timelines.noticeDays());
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var timeline = new Timeline(answer.date("publishedOn"), answer.date("startsOn"), answer.text("opportunities"),
				answer.text("address"), answer.text("website"), answer.text("contact"), answer.textOrNull("shortNoticeReason"));
		return Answers.submission(timelines.publish(task.value(EXERCISE_ID), timeline, task.participant()));
	}

}
