package org.tripartita.actionplan.process;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.tripartita.actionplan.Commitments;
import org.tripartita.actionplan.Milestone;
import org.tripartita.actionplan.MilestoneReport;
import org.tripartita.actionplan.MilestoneReporting;
import org.tripartita.actionplan.MilestoneStatus;
import org.tripartita.actionplan.Milestones;
import org.tripartita.actionplan.Plans;
import org.tripartita.actionplan.PublicPlan;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Option;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.Texts;
import org.tripartita.workflow.UserTaskHandler;

import static org.tripartita.workflow.RoomVariables.ITEM_ID;

/** The lead agency tells how a milestone stands; one is complete only with evidence (R13.2, R13.3, G-18). */
@Component
class ReportProgressTask implements UserTaskHandler {

	private final Commitments commitments;

	private final Milestones milestones;

	private final MilestoneReporting reporting;

	private final Plans plans;

	private final Texts texts;

	ReportProgressTask(Commitments commitments, Milestones milestones, MilestoneReporting reporting, Plans plans,
			Texts texts) {
		this.commitments = commitments;
		this.milestones = milestones;
		this.reporting = reporting;
		this.plans = plans;
		this.texts = texts;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var commitment = commitments.get(task.value(ITEM_ID));
		var steps = milestones.findByCommitmentIdOrderByPosition(commitment.id());
		form.number("number", commitment.number())
			.text("name", commitment.content().name())
			.text("leadAgency", commitment.content().leadAgency())
			.text("commitmentId", commitment.id().toString())
			.rows("milestones", rows(commitment.id(), steps))
			.options("openMilestones", steps.stream()
				.filter(step -> step.status() != MilestoneStatus.COMPLETED)
				.map(step -> new Option(step.name(), step.id().toString()))
				.toList());
	}

	private List<Map<String, String>> rows(UUID commitmentId, List<Milestone> steps) {
		var evidence = plans.evidenceOfCommitment(commitmentId)
			.stream()
			.collect(Collectors.groupingBy(PublicPlan.Evidence::milestoneId, Collectors.counting()));
		return steps.stream()
			.map(step -> Map.of("name", step.name(), "endDate", SpokenDay.of(step.endDate()), "status",
					texts.of("milestone.status." + step.status()), "evidence",
					String.valueOf(evidence.getOrDefault(step.id(), 0L)), "reportedOn",
					step.reportedOn() == null ? "" : SpokenDay.of(step.reportedOn())))
			.toList();
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		if (answer.text("decision").equals("CLOSE")) {
			return reporting.planOver(task.value(ITEM_ID))
					? Submission.accepted().with(ImplementationProcess.CLOSING, true)
					: Submission.refused("progress.plan-not-over");
		}
		var report = new MilestoneReport(answer.textOrNull("progressText"), answer.textOrNull("finalText"),
				answer.textOrNull("delayReason"), answer.textOrNull("nextSteps"), answer.date("reportedOn"));
		return switch (reporting.report(answer.id("milestoneId"), report, task.participant())) {
			case DONE -> Submission.accepted();
			case NOTHING_SAID -> Submission.refused("progress.nothing-said");
			case EVIDENCE_MISSING -> Submission.refused("progress.evidence-missing");
			case DELAY_REASON_MISSING -> Submission.refused("progress.delay-reason-missing");
			case IN_FUTURE -> Submission.refused("progress.in-future");
			case BEFORE_PLAN -> Submission.refused("progress.before-plan");
			case BEFORE_LAST_REPORT -> Submission.refused("progress.before-last-report");
		};
	}

}
