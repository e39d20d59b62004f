package org.tripartita.actionplan.process;

import org.springframework.stereotype.Component;
import org.tripartita.actionplan.ProgressReporting;
import org.tripartita.exercise.Exercises;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.Texts;
import org.tripartita.workflow.UserTaskHandler;

import static org.tripartita.workflow.RoomVariables.EXERCISE_ID;

/** A report did not come: the convener says what was done to get it (E13a). */
@Component
class PressForReportTask implements UserTaskHandler {

	private final ProgressReporting reporting;

	private final Exercises exercises;

	private final Texts texts;

	PressForReportTask(ProgressReporting reporting, Exercises exercises, Texts texts) {
		this.reporting = reporting;
		this.exercises = exercises;
		this.texts = texts;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var kind = ReportProcess.kind(task);
		form.text("exerciseName", exercises.get(task.value(EXERCISE_ID)).name())
			.text("kindName", texts.of("report.kind." + kind))
			.text("dueOn", SpokenDay.of(reporting.dueOn(task.value(EXERCISE_ID), kind)));
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		reporting.press(task.value(EXERCISE_ID), ReportProcess.kind(task), answer.text("notice"));
		return Submission.accepted();
	}

}
