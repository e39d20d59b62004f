package org.tripartita.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

import org.springframework.boot.test.context.TestComponent;

import org.tripartita.actionplan.Commitment;
import org.tripartita.actionplan.CommitmentState;
import org.tripartita.actionplan.Commitments;
import org.tripartita.actionplan.EvidenceFiling;
import org.tripartita.actionplan.Milestone;
import org.tripartita.actionplan.MilestoneStatus;
import org.tripartita.actionplan.Milestones;
import org.tripartita.actionplan.Plans;
import org.tripartita.actionplan.PublicPlan.Line;
import org.tripartita.actionplan.PublicReport;
import org.tripartita.actionplan.ReportKind;
import org.tripartita.actionplan.Reports;
import org.tripartita.exercise.ExerciseState;
import org.tripartita.identity.Sector;
import org.tripartita.record.DocumentKind;
import org.tripartita.record.EvidenceResult;
import org.tripartita.workflow.ProcessVariable;

/** Step 13 by its exceptional paths: delays with their reasons, a report sent back, a report missed, a promise not kept. */
@TestComponent
class FollowingUpStory {

	private static final ProcessVariable<UUID> COMMITMENT = ProcessVariable.ofId("commitmentId");

	private static final String REPORT = "userTask_reportProgress";

	private static final String NARRATE = "userTask_narrateCommitment";

	private static final String REVIEW = "userTask_reviewReport";

	private final Plans plans;

	private final Reports reports;

	private final Commitments commitments;

	private final Milestones milestones;

	private final EvidenceFiling evidence;

	FollowingUpStory(Plans plans, Reports reports, Commitments commitments, Milestones milestones, EvidenceFiling evidence) {
		this.plans = plans;
		this.reports = reports;
		this.commitments = commitments;
		this.milestones = milestones;
		this.evidence = evidence;
	}

	/** The first milestone is late: without a reason the report is refused, with it the delay is public (G-21). */
	void aMilestoneIsDelayed(Course course) {
		course.state(ExerciseState.IMPLEMENTING);
		course.timePassesTo(course.today().plusMonths(5));
		var water = commitment(course, 1);
		var first = milestones.findByCommitmentIdOrderByPosition(water).get(0);
		assertThat(course.refusedAbout(water, REPORT, "gobierno", of(first, course.said("milestone without a reason"))))
			.startsWith("La fecha de este hito ya había pasado");
		course.about(water, REPORT, "gobierno", of(first, course.said("milestone delayed")));

		assertThat(commitments.get(water).state()).isEqualTo(CommitmentState.DELAYED);
		assertThat(plans.milestonesOf(course.id())).filteredOn(step -> step.id().equals(first.id()))
			.singleElement()
			.satisfies(step -> {
				assertThat(step.status()).isEqualTo(MilestoneStatus.DELAYED);
				assertThat(step.delayReason()).isEqualTo("La licitación quedó desierta.");
			});
		course.publicLogSays("Compromiso 1: el hito «Primer tablero público» va con retraso; su motivo está publicado.");
	}

	/** Months go by without news; the convener owes some (R12.1). */
	void newsAreOwed(Course course) {
		course.convener("userTask_publishNews", "news");
		course.publicLogSays("Novedades: Sigue la licitación del tablero del agua.");
	}

	/** What the government promised on its own it completes, with evidence. */
	void theProactiveCommitmentIsCompleted(Course course) {
		var contracts = commitment(course, 2);
		var only = milestones.findByCommitmentIdOrderByPosition(contracts).get(0);
		assertThat(evidence.addAddress(only.id(), "Contratos", "https://www.example.org/contratos", "gobierno.yuc"))
			.isInstanceOf(EvidenceResult.Accepted.class);
		course.about(contracts, REPORT, "gobierno", of(only, course.said("milestone completed")));
		course.publicLogSays("Se cumplió el compromiso 2, «Datos abiertos de obra».");
	}

	/** At half of the plan a sector returns the report once; corrected, it is published with its reviews (E13b). */
	void theReportIsReturnedOnce(Course course) {
		var plan = plans.ofExercise(course.id()).orElseThrow().content();
		course.timePassesTo(middle(plan.startDate(), plan.endDate()).plusDays(1));
		narrate(course, "report entry", "report entry");
		review(course, "report agreed", "report returned");
		assertThat(reports.entriesOf(course.id())).isEmpty();
		narrate(course, "report entry corrected", "report entry corrected");
		review(course, "report agreed", "report agreed");

		assertThat(reports.entriesOf(course.id())).hasSize(2)
			.allSatisfy(entry -> assertThat(entry.content().narrative()).startsWith("Se licitó el tablero"));
		course.actas(DocumentKind.REPORT, 1);
		course.publicLogSays("Informe intermedio: se publicó con sus revisiones.");
	}

	/** Twelve months after its start the exercise runs on; why is public, nothing is cancelled (G-21). */
	void twelveMonthsPass(Course course, LocalDate startedOn) {
		course.timePassesTo(startedOn.plusMonths(12).plusDays(1));
		course.convener("userTask_explainDelay", "delay");

		course.publicLogSays("El ejercicio lleva más de doce meses. Motivo: La consulta y la instalación del STL tomaron más tiempo.");
		course.state(ExerciseState.IMPLEMENTING);
		assertThat(course.waiting()).contains(REPORT + "@gobierno");
	}

	/** The plan ends with the promise unfulfilled; the final report is late, then gives the reason (E13a, G-28). */
	void thePlanEndsWithAnUnfulfilledCommitment(Course course) {
		course.timePassesTo(plans.ofExercise(course.id()).orElseThrow().content().endDate().plusDays(1));
		course.publicLogSays("Terminó el plan: el compromiso 1 queda con 0 de 2 hitos cumplidos.");
		course.timePassesTo(course.today().plusDays(100));
		assertThat(reports.ofExercise(course.id())).filteredOn(report -> report.kind() == ReportKind.FINAL)
			.singleElement()
			.matches(PublicReport::missing);
		course.convener("userTask_pressForReport", "report pressed for");
		course.publicLogSays("No reportado: Informe final", "Se avisó a la persona titular de la dependencia.");
		assertThat(course.refused(NARRATE, "gobierno", course.said("final entry without a reason"))).contains("¿Por qué no se cumplió?");
		narrate(course, "final entry of what was not", "final entry of what was done");
		review(course, "report agreed", "report agreed");

		assertThat(commitments.get(commitment(course, 1))).extracting(Commitment::state, Commitment::stateReason)
			.containsExactly(CommitmentState.CLOSED, "La licitación quedó desierta dos veces.");
	}

	/** The exercise is over: nothing waits, nothing runs, everything stays public. */
	void theExerciseIsConcluded(Course course) {
		course.state(ExerciseState.CONCLUDED);
		assertThat(course.waiting()).isEmpty();
		assertThat(course.standing()).isEmpty();
		course.publicLogSays("El ejercicio concluyó.");
		course.actas(DocumentKind.REPORT, 2);
		course.stepsDone(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13);
	}

	private void narrate(Course course, String ofWater, String ofContracts) {
		course.about(COMMITMENT, commitment(course, 1), NARRATE, "gobierno", course.said(ofWater));
		course.about(COMMITMENT, commitment(course, 2), NARRATE, "gobierno", course.said(ofContracts));
	}

	private static void review(Course course, String ofOversightBody, String ofCivilSociety) {
		course.answer(REVIEW, Sector.OVERSIGHT_BODY.role(), ofOversightBody);
		course.answer(REVIEW, Sector.CIVIL_SOCIETY.role(), ofCivilSociety);
	}

	private UUID commitment(Course course, int number) {
		return plans.commitmentsOf(course.id())
			.stream()
			.filter(line -> line.number() != null && line.number() == number)
			.map(Line::id)
			.findFirst()
			.orElseThrow();
	}

	private static Map<String, Object> of(Milestone milestone, Map<String, Object> said) {
		said.put("milestoneId", milestone.id().toString());
		return said;
	}

	private static LocalDate middle(LocalDate start, LocalDate end) {
		return start.plusDays(start.until(end, ChronoUnit.DAYS) / 2);
	}

}
