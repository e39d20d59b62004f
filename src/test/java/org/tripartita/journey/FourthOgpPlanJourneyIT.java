package org.tripartita.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import org.tripartita.actionplan.CommitmentOrigin;
import org.tripartita.actionplan.PlanVersion.PlanFile;
import org.tripartita.actionplan.Plans;
import org.tripartita.actionplan.PublicPlan.Line;
import org.tripartita.exercise.ExerciseLog;
import org.tripartita.exercise.ExerciseState;
import org.tripartita.exercise.ExerciseSteps;
import org.tripartita.exercise.Exercises;
import org.tripartita.journey.Course.Parts;
import org.tripartita.ogp.Assessment;
import org.tripartita.ogp.Assessment.Figure;
import org.tripartita.ogp.AssessmentKind;
import org.tripartita.ogp.Assessments;
import org.tripartita.ogp.MinimumRequirements;
import org.tripartita.ogp.Requirement;
import org.tripartita.ogp.RequirementResult;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.Documents;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;

/** Mexico's fourth action plan before the Open Government Partnership, entered afterwards, and the cycle that follows it. */
@ProductTest(properties = "test.journey=fourth-ogp-plan")
@Import({ SessionActs.class, FourthPlanCoCreation.class, FourthPlanEvaluation.class })
class FourthOgpPlanJourneyIT {

	private static final LocalDate INTEREST = LocalDate.of(2019, 1, 15);

	@Autowired
	private Walk walk;

	@Autowired
	private TestClock clock;

	@Autowired
	private Exercises exercises;

	@Autowired
	private ExerciseLog log;

	@Autowired
	private ExerciseSteps steps;

	@Autowired
	private ActaRegister actas;

	@Autowired
	private FourthPlanCoCreation coCreation;

	@Autowired
	private FourthPlanEvaluation evaluation;

	@Autowired
	private Plans plans;

	@Autowired
	private Documents documents;

	@Autowired
	private Assessments assessments;

	@Autowired
	private MinimumRequirements requirements;

	private Course course;

	@Test
	void the_fourth_plan_runs_from_the_new_committee_to_its_review_and_the_next_cycle() {
		course = Course.inRetrospect(new Parts(walk, clock, exercises, log, steps, actas), "fourth-ogp-plan.yml", INTEREST);
		course.timePassesTo(LocalDate.of(2019, 2, 20));
		coCreation.theThreeSectorsJoin(course);
		coCreation.theCommitteeIsInstalled(course);
		coCreation.peopleChooseSixTopics(course);
		coCreation.theWorkIsPlanned(course);
		coCreation.sixTablesDraftSixCommitments(course);
		coCreation.thePlanIsEndorsed(course);
		six_cocreated_and_seven_proactive_commitments_stand_apart();
		the_files_of_the_plan_are_what_their_SHA_256_says();
		course.convener("userTask_deliverPlan", "delivered");
		evaluation.nineAreCarriedOutAndFourPaused(course);
		evaluation.oneHalfYearHasNoPublicMeeting(course);
		evaluation.theDesignIsReviewed(course);
		evaluation.theReportsAreGiven(course);
		evaluation.twoAccountsAreGiven(course);
		self_assessment_and_independent_review_stay_apart();
		the_requirements_that_were_not_met_are_public();
		the_next_cycle_finds_the_committee();
	}

	private void six_cocreated_and_seven_proactive_commitments_stand_apart() {
		assertThat(evaluation.lines(course).stream().collect(Collectors.groupingBy(Line::origin, Collectors.counting())))
			.isEqualTo(Map.of(CommitmentOrigin.COCREATED, 6L, CommitmentOrigin.PROACTIVE, 7L));
		assertThat(evaluation.lines(course)).filteredOn(line -> line.origin() == CommitmentOrigin.COCREATED)
			.allMatch(line -> line.topicId() != null && line.decidedOn() != null);
		course.publicLogSays("Se publicó el plan de acción «Cuarto Plan de Acción Nacional», con 13 compromisos.");
	}

	private void the_files_of_the_plan_are_what_their_SHA_256_says() {
		var version = plans.ofExercise(course.id()).orElseThrow().current();
		assertThat(Stream.of(version.pdf(), version.csv(), version.json()))
			.allSatisfy(file -> assertThat(sha256(file)).isEqualTo(file.sha256()));
		assertThat(text(version.pdf())).startsWith("%PDF-");
		assertThat(text(version.csv())).contains("Compromiso sobre salud", "Compromiso proactivo 7");
		assertThat(text(version.json())).contains("COCREATED", "PROACTIVE");
	}

	private void self_assessment_and_independent_review_stay_apart() {
		assertThat(assessments.ofExercise(course.id())).extracting(Assessment::kind)
			.containsExactly(AssessmentKind.PLAN_REVIEW, AssessmentKind.SELF_ASSESSMENT, AssessmentKind.RESULTS_REPORT);
		assertThat(assessments.latest(course.id(), AssessmentKind.SELF_ASSESSMENT)).map(Assessment::advanced).contains(13);
		assertThat(assessments.latest(course.id(), AssessmentKind.RESULTS_REPORT)).hasValueSatisfying(independent -> {
			assertThat(independent.advanced()).isEqualTo(9);
			assertThat(independent.figures()).containsEntry(Figure.NOTABLE, 4);
		});
		assertThat(assessments.ofExercise(course.id())).extracting(Assessment::documentId).doesNotContainNull().doesNotHaveDuplicates();
		course.publicLogSays("Autoevaluación del gobierno. Compromisos con cumplimiento completo o sustancial: 13 de 13.",
				"Informe independiente de resultados. Compromisos con cumplimiento completo o sustancial: 9 de 13.");
	}

	/** No session after the adoption (1.1), evidence filed only afterwards (2.2), a year with one public meeting (5.1). */
	private void the_requirements_that_were_not_met_are_public() {
		assertThat(requirements.latest(course.id())).hasSize(Requirement.values().length)
			.filteredOn(result -> !result.met())
			.extracting(RequirementResult::requirement)
			.containsExactly(Requirement.DIALOGUE, Requirement.REPOSITORY, Requirement.MEETINGS);
		course.publicLogSays("se cumplen 5 de 8. No se cumplen: 1.1 el espacio de diálogo");
	}

	private void the_next_cycle_finds_the_committee() {
		course.state(ExerciseState.CONCLUDED);
		course.publicLogSays("Advertencia: pasaron doce meses desde el fin del último plan");
		course.convener("userTask_prepareNextCycle", "next cycle");
		course.publicLogSays("El siguiente ciclo está previsto para el");
		assertThat(course.standing()).as("only the publicity still looks for news")
			.containsExactly("callActivity_publicity", "catchEvent_reviewDay");

		var next = Course.live(new Parts(walk, clock, exercises, log, steps, actas), "fifth-ogp-plan.yml");
		coCreation.theThreeSectorsJoin(next);
		assertThat(next.exercise().cycleNumber()).isEqualTo(2);
		assertThat(next.exercise().secretariatId()).isEqualTo(course.exercise().secretariatId());
		assertThat(next.waiting()).containsExactly("userTask_publishTimeline@gobierno");
	}

	private String text(PlanFile file) {
		return new String(content(file), StandardCharsets.UTF_8);
	}

	private byte[] content(PlanFile file) {
		return documents.content(file.documentId()).orElseThrow();
	}

	private String sha256(PlanFile file) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content(file)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
