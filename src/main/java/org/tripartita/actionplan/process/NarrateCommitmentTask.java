package org.tripartita.actionplan.process;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.tripartita.actionplan.Commitments;
import org.tripartita.actionplan.Milestones;
import org.tripartita.actionplan.ProgressReporting;
import org.tripartita.actionplan.ReportEntry;
import org.tripartita.actionplan.ReportEntry.Completion;
import org.tripartita.actionplan.ReportEntry.Disposition;
import org.tripartita.actionplan.ReportReview;
import org.tripartita.actionplan.ReportReview.Verdict;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.Texts;
import org.tripartita.workflow.UserTaskHandler;

import static org.tripartita.actionplan.process.ReportProcess.COMMITMENT_ID;
import static org.tripartita.workflow.RoomVariables.EXERCISE_ID;

/** A lead agency reports on its commitment; in the final report with its disposition (R13.1, R13.4, G-28). */
@Component
class NarrateCommitmentTask implements UserTaskHandler {

	private final ProgressReporting reporting;

	private final Commitments commitments;

	private final Milestones milestones;

	private final Texts texts;

	NarrateCommitmentTask(ProgressReporting reporting, Commitments commitments, Milestones milestones, Texts texts) {
		this.reporting = reporting;
		this.commitments = commitments;
		this.milestones = milestones;
		this.texts = texts;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var kind = ReportProcess.kind(task);
		var commitment = commitments.get(task.value(COMMITMENT_ID));
		form.text("kind", kind.name())
			.text("kindName", texts.of("report.kind." + kind))
			.number("number", commitment.number())
			.text("name", commitment.content().name())
			.text("indicator", commitment.content().indicator())
			.text("target", commitment.content().target())
			.text("comments", comments(reporting.earlierReviews(task.value(EXERCISE_ID), kind)))
			.rows("milestones", rows(commitment.id()));
		reporting.earlierEntry(task.value(EXERCISE_ID), kind, commitment.id()).ifPresent(entry -> show(entry, form));
	}

	/** Who sent the report back comes first. */
	private String comments(List<ReportReview> reviews) {
		var said = reviews.stream()
			.filter(review -> review.comment() != null)
			.sorted(Comparator.comparing(review -> review.verdict() != Verdict.RETURN))
			.map(review -> texts.of("report.returned-line", texts.of("sector." + review.sector()),
					texts.of("report.verdict." + review.verdict()), Objects.requireNonNull(review.comment())))
			.collect(Collectors.joining(" "));
		return said.isEmpty() ? "" : texts.of("report.returned", said);
	}

	private List<Map<String, String>> rows(UUID commitmentId) {
		return milestones.findByCommitmentIdOrderByPosition(commitmentId)
			.stream()
			.map(step -> Map.of("name", step.name(), "endDate", SpokenDay.of(step.endDate()), "status",
					texts.of("milestone.status." + step.status())))
			.toList();
	}

	private static void show(ReportEntry entry, Prefill form) {
		form.text("completion", entry.completion().name())
			.text("narrative", entry.narrative())
			.text("problems", entry.problems())
			.text("nextSteps", entry.nextSteps())
			.text("disposition", entry.disposition() == null ? null : entry.disposition().name())
			.text("dispositionReason", entry.dispositionReason())
			.text("sustainability", entry.sustainability());
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var entry = new ReportEntry(task.value(COMMITMENT_ID), answer.choice("completion", Completion.class),
				answer.text("narrative"), answer.textOrNull("problems"), answer.textOrNull("nextSteps"),
				answer.findChoice("disposition", Disposition.class).orElse(null), answer.textOrNull("dispositionReason"),
				answer.textOrNull("sustainability"), answer.date("actedOn"));
		return switch (reporting.narrate(task.value(EXERCISE_ID), ReportProcess.kind(task), entry, task.participant())) {
			case DONE -> Submission.accepted();
			case IN_FUTURE -> Submission.refused("report.in-future");
			case BEFORE_PLAN -> Submission.refused("report.before-plan");
			case BEFORE_ENTRIES -> throw new IllegalStateException("An entry reviews nothing");
		};
	}

}
