package org.tripartita.actionplan.process;

import java.util.Map;
import java.util.Objects;

import org.springframework.stereotype.Component;
import org.tripartita.actionplan.Commitments;
import org.tripartita.actionplan.ProgressReporting;
import org.tripartita.actionplan.ReportEntry;
import org.tripartita.actionplan.ReportReview;
import org.tripartita.actionplan.ReportReview.Verdict;
import org.tripartita.exercise.Exercises;
import org.tripartita.identity.Sector;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.Texts;
import org.tripartita.workflow.UserTaskHandler;

import static org.tripartita.workflow.RoomVariables.EXERCISE_ID;
import static org.tripartita.workflow.RoomVariables.SECTOR;

/** Civil society and the oversight body review what the agencies report (E13b [S3:706]). */
@Component
class ReviewReportTask implements UserTaskHandler {

	private final ProgressReporting reporting;

	private final Commitments commitments;

	private final Exercises exercises;

	private final Texts texts;

	ReviewReportTask(ProgressReporting reporting, Commitments commitments, Exercises exercises, Texts texts) {
		this.reporting = reporting;
		this.commitments = commitments;
		this.exercises = exercises;
		this.texts = texts;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var kind = ReportProcess.kind(task);
		form.text("exerciseName", exercises.get(task.value(EXERCISE_ID)).name())
			.text("kindName", texts.of("report.kind." + kind))
			.text("sectorName", texts.of("sector." + Sector.ofRole(task.value(SECTOR))))
			.rows("entries", reporting.entries(task.value(EXERCISE_ID), kind).stream().map(this::row).toList());
	}

	private Map<String, String> row(ReportEntry entry) {
		var completion = texts.of("report.reported", texts.of("report.completion." + entry.completion()), SpokenDay.of(entry.actedOn()));
		return Map.of("name", commitments.get(entry.commitmentId()).content().name(), "completion", completion, "narrative",
				entry.narrative(), "problems", Objects.requireNonNullElse(entry.problems(), ""), "disposition",
				entry.disposition() == null ? "" : texts.of("report.disposition." + entry.disposition()));
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var review = new ReportReview(Sector.ofRole(task.value(SECTOR)), answer.choice("verdict", Verdict.class),
				answer.textOrNull("comment"), answer.date("actedOn"));
		return switch (reporting.review(task.value(EXERCISE_ID), ReportProcess.kind(task), review, task.participant())) {
			case DONE -> Submission.accepted();
			case IN_FUTURE -> Submission.refused("report.in-future");
			case BEFORE_ENTRIES -> Submission.refused("report.before-entries");
			case BEFORE_PLAN -> Submission.refused("report.before-plan");
		};
	}

}
