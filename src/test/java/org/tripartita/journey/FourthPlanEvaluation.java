package org.tripartita.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.boot.test.context.TestComponent;

import org.tripartita.actionplan.EvidenceFiling;
import org.tripartita.actionplan.Milestones;
import org.tripartita.actionplan.Plans;
import org.tripartita.actionplan.PublicPlan.Line;
import org.tripartita.identity.Sector;
import org.tripartita.record.EvidenceResult;
import org.tripartita.workflow.ProcessVariable;

/** How the fourth plan was carried out and judged: nine commitments with results, four paused, two accounts of it. */
@TestComponent
class FourthPlanEvaluation {

	private static final int WITH_RESULTS = 9;

	private static final ProcessVariable<UUID> COMMITMENT = ProcessVariable.ofId("commitmentId");

	private final Plans plans;

	private final Milestones milestones;

	private final EvidenceFiling evidence;

	FourthPlanEvaluation(Plans plans, Milestones milestones, EvidenceFiling evidence) {
		this.plans = plans;
		this.milestones = milestones;
		this.evidence = evidence;
	}

	/** Nine milestones are proved; four commitments are closed as they stand. */
	void nineAreCarriedOutAndFourPaused(Course course) {
		for (var line : lines(course)) {
			if (hasResults(line)) {
				complete(course, line.id());
			}
			else {
				course.about(line.id(), "userTask_reportProgress", "gobierno", "commitment closed");
			}
		}
	}

	private void complete(Course course, UUID commitment) {
		var milestone = milestones.findByCommitmentIdOrderByPosition(commitment).get(0);
		assertThat(evidence.addAddress(milestone.id(), "Datos", "https://www.example.org/datos", "gobierno.fed"))
			.isInstanceOf(EvidenceResult.Accepted.class);
		var answer = course.said("milestone completed");
		answer.put("milestoneId", milestone.id().toString());
		course.about(commitment, "userTask_reportProgress", "gobierno", answer);
	}

	/** One of four half years passes without a public meeting (G-24). */
	void oneHalfYearHasNoPublicMeeting(Course course) {
		for (var day : List.of(LocalDate.of(2019, 11, 20), LocalDate.of(2020, 5, 20), LocalDate.of(2020, 11, 20))) {
			course.timePassesTo(day);
			course.convener("userTask_recordMeeting", "meeting");
		}
		course.convener("userTask_recordMeeting", "no meeting");
	}

	void theDesignIsReviewed(Course course) {
		course.answer("userTask_recordPlanReview", "organo-garante", "plan review");
	}

	void theReportsAreGiven(Course course) {
		course.timePassesTo(LocalDate.of(2020, 9, 30));
		lines(course).forEach(line -> narrate(course, line, "intermediate entry"));
		review(course);
		course.timePassesTo(LocalDate.of(2021, 10, 30));
		lines(course).forEach(line -> narrate(course, line,
				hasResults(line) ? "final entry of what was done" : "final entry of what was paused"));
		review(course);
	}

	/** The government says 13 of 13, the independent report 9 of 13: both stay (G-23). */
	void twoAccountsAreGiven(Course course) {
		course.answer("userTask_recordSelfAssessment", "gobierno", "self-assessment");
		course.answer("userTask_recordResultsReport", "organo-garante", "results report");
	}

	private static void narrate(Course course, Line line, String entry) {
		course.about(COMMITMENT, line.id(), "userTask_narrateCommitment", "gobierno", course.said(entry));
	}

	private static void review(Course course) {
		for (var sector : List.of(Sector.OVERSIGHT_BODY, Sector.CIVIL_SOCIETY)) {
			course.answer("userTask_reviewReport", sector.role(), "report agreed");
		}
	}

	/** The commitments of the plan by their numbers. */
	List<Line> lines(Course course) {
		return plans.commitmentsOf(course.id()).stream().filter(line -> line.number() != null).toList();
	}

	private static boolean hasResults(Line line) {
		return line.number() != null && line.number() <= WITH_RESULTS;
	}

}
