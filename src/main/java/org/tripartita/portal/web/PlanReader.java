package org.tripartita.portal.web;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.tripartita.actionplan.CommitmentOrigin;
import org.tripartita.actionplan.Plans;
import org.tripartita.actionplan.PublicPlan;
import org.tripartita.actionplan.PublicReport;
import org.tripartita.actionplan.Reports;
import org.tripartita.ogp.Assessments;
import org.tripartita.portal.web.ExercisePage.Commitment;
import org.tripartita.portal.web.ExercisePage.Entry;
import org.tripartita.portal.web.ExercisePage.Report;
import org.tripartita.portal.web.ExercisePage.Step;

/** What became of the proposals of an exercise, with milestones, evidence and reports: one statement for each list. */
@Component
class PlanReader {

	private final Plans plans;

	private final Reports reports;

	private final Assessments assessments;

	PlanReader(Plans plans, Reports reports, Assessments assessments) {
		this.plans = plans;
		this.reports = reports;
		this.assessments = assessments;
	}

	/** The co-created and the proactive commitments are never counted together (G-22 [S3:214]). */
	ExercisePage.Plan read(UUID exerciseId) {
		var all = commitments(exerciseId);
		return new ExercisePage.Plan(plans.ofExercise(exerciseId).orElse(null),
				of(all, line -> stands(line) && line.origin() == CommitmentOrigin.COCREATED),
				of(all, line -> stands(line) && line.origin() == CommitmentOrigin.PROACTIVE), of(all, line -> !stands(line)),
				reports(exerciseId, all), assessments.ofExercise(exerciseId));
	}

	private static boolean stands(PublicPlan.Line line) {
		return switch (line.state()) {
			case REJECTED, PARKED, REWORK, DRAFT -> false;
			default -> true;
		};
	}

	private static List<Commitment> of(List<Commitment> all, Predicate<PublicPlan.Line> wanted) {
		return all.stream().filter(commitment -> wanted.test(commitment.line())).toList();
	}

	private List<Commitment> commitments(UUID exerciseId) {
		var evidence = plans.evidenceOf(exerciseId).stream().collect(Collectors.groupingBy(PublicPlan.Evidence::milestoneId));
		var steps = plans.milestonesOf(exerciseId)
			.stream()
			.map(step -> new Step(step, evidence.getOrDefault(step.id(), List.of())))
			.collect(Collectors.groupingBy(step -> step.step().commitmentId()));
		return plans.commitmentsOf(exerciseId)
			.stream()
			.map(line -> new Commitment(line, steps.getOrDefault(line.id(), List.of())))
			.toList();
	}

	private List<Report> reports(UUID exerciseId, List<Commitment> commitments) {
		var names = commitments.stream().collect(Collectors.toMap(one -> one.line().id(), one -> one.line().content().name()));
		var entries = reports.entriesOf(exerciseId).stream().collect(Collectors.groupingBy(PublicReport.Entry::reportId));
		var reviews = reports.reviewsOf(exerciseId).stream().collect(Collectors.groupingBy(PublicReport.Review::reportId));
		return reports.ofExercise(exerciseId)
			.stream()
			.map(report -> new Report(report, entries.getOrDefault(report.id(), List.of())
				.stream()
				.map(entry -> new Entry(entry, names.getOrDefault(entry.content().commitmentId(), "")))
				.toList(), reviews.getOrDefault(report.id(), List.of())))
			.toList();
	}

}
