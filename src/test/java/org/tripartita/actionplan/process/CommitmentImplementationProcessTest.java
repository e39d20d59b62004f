package org.tripartita.actionplan.process;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tripartita.actionplan.ApprovedCommitments;
import org.tripartita.actionplan.CommitmentState;
import org.tripartita.actionplan.Commitments;
import org.tripartita.actionplan.DraftMilestone;
import org.tripartita.actionplan.Drafts;
import org.tripartita.actionplan.EvidenceFiling;
import org.tripartita.actionplan.Milestone;
import org.tripartita.actionplan.MilestoneStatus;
import org.tripartita.actionplan.Milestones;
import org.tripartita.actionplan.PlanContent;
import org.tripartita.actionplan.Plans;
import org.tripartita.actionplan.PublicPlan;
import org.tripartita.deadline.BusinessCalendar;
import org.tripartita.exercise.Exercise;
import org.tripartita.exercise.ExerciseLog;
import org.tripartita.exercise.LogEntry;
import org.tripartita.record.EvidenceResult;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.Processes;
import org.tripartita.workflow.RoomVariables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@ProductTest
class CommitmentImplementationProcessTest {

	private static final String REPORT = "userTask_reportProgress";

	@Autowired
	private Walk walk;

	@Autowired
	private TestClock clock;

	@Autowired
	private ApprovedCommitments.Parts parts;

	@Autowired
	private Commitments commitments;

	@Autowired
	private Milestones milestones;

	@Autowired
	private EvidenceFiling evidence;

	@Autowired
	private Plans plans;

	@Autowired
	private ExerciseLog log;

	@Autowired
	private BusinessCalendar calendar;

	private Exercise exercise;

	private UUID commitment;

	private ProcessInstance room;

	private LocalDate start;

	@BeforeEach
	void a_commitment_of_a_published_plan() {
		begin(clock.today().minusDays(100));
	}

	private void begin(LocalDate day) {
		start = day;
		exercise = walk.exercise(start.minusDays(200));
		var approved = parts.of(exercise, start);
		commitment = approved.approve(Drafts.running(start, start.plusYears(1), milestone("Primero", start.plusMonths(2)),
				milestone("Segundo", start.plusMonths(9))));
		approved.publish(new PlanContent("Plan", start, start.plusYears(1), "Introducción", "Contexto", "Proceso", Set.of()));
		room = walk.enter(ImplementationProcess.KEY, exercise, Processes.facts().with(RoomVariables.ITEM_ID, commitment));
	}

	@Test
	void milestones_with_their_evidence_complete_the_commitment() {
		prove("Primero");
		report("Primero", Map.of("finalText", "Se publicó la plataforma.", "reportedOn", start.plusMonths(1).toString()));
		assertThat(room).isWaitingAt(REPORT);
		assertThat(commitments.get(commitment).state()).isEqualTo(CommitmentState.IN_PROGRESS);
		prove("Segundo");
		report("Segundo", Map.of("progressText", "En marcha", "finalText", "Se capacitó al personal."));

		assertThat(room).isEnded().hasPassed("endEvent_commitmentCompleted");
		assertThat(commitments.get(commitment).state()).isEqualTo(CommitmentState.COMPLETED);
		assertThat(plans.milestonesOf(exercise.id())).extracting(PublicPlan.Step::status)
			.containsOnly(MilestoneStatus.COMPLETED);
		assertThat(plans.evidenceOf(exercise.id())).hasSize(2);
		assertThat(plans.commitmentsOf(exercise.id())).singleElement()
			.satisfies(line -> assertThat(line.completed()).isEqualTo(line.milestones()));
		assertThat(log.of(exercise.id())).extracting(LogEntry::text)
			.contains("Compromiso 1: se cumplió el hito «Primero», con evidencia.",
					"Se cumplió el compromiso 1, «Plataforma de gobierno abierto».");
	}

	@Test
	void the_same_evidence_sent_twice_by_a_double_click_stands_once() {
		CompletableFuture.allOf(CompletableFuture.runAsync(() -> prove("Primero")), CompletableFuture.runAsync(() -> prove("Primero"))).join();
		prove("Segundo");

		assertThat(plans.evidenceOf(exercise.id())).extracting(PublicPlan.Evidence::milestoneId)
			.containsExactlyInAnyOrder(step("Primero").id(), step("Segundo").id());
	}

	@Test
	void a_milestone_without_evidence_is_not_complete() {
		assertThat(refused("Segundo", Map.of("finalText", "Se capacitó al personal."))).isEqualTo(
				"Un hito se cumple solo con evidencia. Agrega al menos una en el espacio de evidencias y vuelve a enviar el informe.");
		assertThat(step("Segundo").status()).isEqualTo(MilestoneStatus.NOT_STARTED);
	}

	@Test
	void a_late_milestone_carries_its_reason() {
		assertThat(refused("Primero", Map.of("progressText", "Falta la licitación"))).isEqualTo(
				"La fecha de este hito ya había pasado el día que informas. Escribe el motivo del retraso: será público.");
		report("Primero", Map.of("progressText", "Falta la licitación", "delayReason", "La licitación quedó desierta"));

		assertThat(step("Primero").status()).isEqualTo(MilestoneStatus.DELAYED);
		assertThat(commitments.get(commitment).state()).isEqualTo(CommitmentState.DELAYED);
		assertThat(room).isWaitingAt(REPORT);
	}

	@Test
	void a_milestone_completed_after_its_date_says_publicly_why() {
		prove("Primero");
		assertThat(refused("Primero", Map.of("finalText", "Se publicó la plataforma."))).isEqualTo(
				"La fecha de este hito ya había pasado el día que informas. Escribe el motivo del retraso: será público.");
		assertThat(step("Primero").status()).isEqualTo(MilestoneStatus.NOT_STARTED);
		var late = step("Primero").endDate().plusDays(36);
		report("Primero", Map.of("finalText", "Se publicó la plataforma.", "delayReason", "La licitación quedó desierta.",
				"reportedOn", late.toString()));

		assertThat(step("Primero").status()).isEqualTo(MilestoneStatus.COMPLETED);
		assertThat(log.of(exercise.id())).extracting(LogEntry::text)
			.contains("Compromiso 1: se cumplió el hito «Primero», con evidencia, 36 días después de su fecha. "
					+ "Motivo: La licitación quedó desierta.");
		assertThat(plans.milestonesOf(exercise.id())).filteredOn(one -> one.name().equals("Primero"))
			.singleElement()
			.satisfies(one -> assertThat(one.daysLate()).isEqualTo(36));
	}

	@Test
	void a_long_reason_stands_whole_with_its_milestone_and_shortened_in_the_log() {
		prove("Primero");
		var reason = "La licitación quedó desierta. ".repeat(66).strip();
		report("Primero", Map.of("finalText", "Se publicó la plataforma.", "delayReason", reason, "reportedOn",
				step("Primero").endDate().plusDays(1).toString()));

		assertThat(step("Primero").delayReason()).isEqualTo(reason);
		assertThat(log.of(exercise.id())).extracting(LogEntry::text)
			.anySatisfy(text -> assertThat(text).contains("con evidencia, un día después de su fecha. Motivo: La").endsWith("…"));
	}

	@Test
	void a_report_says_something_of_a_day_within_the_plan() {
		assertThat(refused("Segundo", Map.of())).startsWith("Escribe qué se avanzó");
		assertThat(refused("Segundo", Map.of("progressText", "Algo", "reportedOn", clock.today().plusDays(1).toString())))
			.isEqualTo("La fecha del avance no puede ser posterior a hoy.");
		assertThat(refused("Segundo", Map.of("progressText", "Algo", "reportedOn", start.minusDays(1).toString())))
			.isEqualTo("La fecha del avance no puede ser anterior al inicio del plan.");
		report("Segundo", Map.of("progressText", "Algo"));
		assertThat(refused("Segundo", Map.of("progressText", "Más", "reportedOn", clock.today().minusDays(1).toString())))
			.isEqualTo("La fecha del avance no puede ser anterior al último informe de este hito.");
	}

	@Test
	void a_commitment_cannot_be_closed_while_its_plan_is_in_force() {
		assertThat(walk.refused(exercise.id(), REPORT, "gobierno", Map.of("decision", "CLOSE")))
			.isEqualTo("El plan sigue vigente: todavía no se puede cerrar el compromiso con lo informado.");
	}

	@Test
	void when_the_plan_is_over_the_commitment_is_closed_with_what_was_reported() {
		prove("Primero");
		report("Primero", Map.of("finalText", "Se publicó la plataforma.", "reportedOn", start.plusMonths(1).toString()));
		clock.moveTo(start.plusYears(1));
		walk.runJobs();
		assertThat(room).isWaitingAt(REPORT);
		clock.moveTo(start.plusYears(1).plusDays(1));
		walk.runJobs();

		assertThat(room).isEnded().hasPassed("boundary_planOver", "endEvent_planOver");
		assertThat(commitments.get(commitment).state()).isEqualTo(CommitmentState.CLOSED);
		assertThat(commitments.get(commitment).stateReason()).startsWith("El plan terminó y el compromiso se cerró con lo informado el ");
		assertThat(log.of(exercise.id())).extracting(LogEntry::text)
			.contains("Terminó el plan: el compromiso 1 queda con 1 de 2 hitos cumplidos.");
	}

	@Test
	void a_plan_that_ended_long_ago_can_still_be_told_and_closed() {
		begin(clock.today().minusYears(3));
		prove("Primero");
		report("Primero", Map.of("finalText", "Se publicó la plataforma.", "reportedOn", start.plusMonths(1).toString()));
		walk.answer(exercise.id(), REPORT, "gobierno", Map.of("decision", "CLOSE"));

		assertThat(room).isEnded().hasPassed("serviceTask_closeAsItStands", "endEvent_planOver");
	}

	@Test
	void news_are_due_within_four_months_once_what_is_late_is_explained() {
		assertThat(dueOn()).as("a date passed without a word").isEqualTo(inTenWorkingDays());
		report("Primero", Map.of("progressText", "Falta la licitación", "delayReason", "La licitación quedó desierta"));

		assertThat(dueOn()).isEqualTo(clock.today().plusDays(120)).isBefore(step("Segundo").endDate());
	}

	@Test
	void news_are_due_by_the_date_of_the_next_open_milestone() {
		begin(clock.today().minusMonths(8));
		prove("Primero");
		report("Primero", Map.of("finalText", "Se publicó la plataforma.", "reportedOn", start.plusMonths(1).toString()));

		assertThat(dueOn()).isEqualTo(step("Segundo").endDate());
	}

	@Test
	void news_of_a_plan_that_ended_are_due_soon() {
		begin(clock.today().minusYears(3));
		assertThat(dueOn()).isEqualTo(inTenWorkingDays());
		report("Primero", Map.of("progressText", "Quedó a medias", "delayReason", "Cambió la administración"));
		report("Segundo", Map.of("progressText", "Quedó a medias", "delayReason", "Cambió la administración"));

		assertThat(dueOn()).as("what is left is to close it").isEqualTo(inTenWorkingDays());
	}

	@Test
	void evidence_is_a_document_that_anyone_may_read() {
		var accepted = evidence.addFile(step("Primero").id(), "Minuta", "minuta.csv", "text/csv",
				"fecha,acuerdo\r\n2026-01-01,publicar\r\n".getBytes(StandardCharsets.UTF_8), "gobierno");
		assertThat(accepted).isInstanceOf(EvidenceResult.Accepted.class);
		assertThat(plans.evidenceOfCommitment(commitment)).singleElement().satisfies(one -> {
			assertThat(one.file()).isTrue();
			assertThat(one.documentId()).isEqualTo(((EvidenceResult.Accepted) accepted).documentId());
		});
		assertThat(evidence.addAddress(step("Primero").id(), "Programa", "javascript:alert(1)", "gobierno"))
			.isInstanceOf(EvidenceResult.Refused.class);
		assertThat(plans.evidenceOfCommitment(commitment)).hasSize(1);
	}

	private LocalDate dueOn() {
		return LocalDate.ofInstant(BpmnAwareTests.task(room).getDueDate().toInstant(), clock.getZone());
	}

	private LocalDate inTenWorkingDays() {
		return calendar.addBusinessDays(clock.today(), 10, exercise.territoryCode());
	}

	private void prove(String milestone) {
		assertThat(evidence.addAddress(step(milestone).id(), "Plataforma", "https://www.example.org/plataforma", "gobierno"))
			.isInstanceOf(EvidenceResult.Accepted.class);
	}

	private void report(String milestone, Map<String, Object> said) {
		walk.answer(exercise.id(), REPORT, "gobierno", answer(milestone, said));
	}

	private String refused(String milestone, Map<String, Object> said) {
		return walk.refused(exercise.id(), REPORT, "gobierno", answer(milestone, said));
	}

	private Map<String, Object> answer(String milestone, Map<String, Object> said) {
		var answer = new HashMap<String, Object>(Map.of("decision", "REPORT", "milestoneId", step(milestone).id().toString(),
				"reportedOn", clock.today().toString()));
		answer.putAll(said);
		return answer;
	}

	private Milestone step(String name) {
		return steps().stream().filter(step -> step.name().equals(name)).findFirst().orElseThrow();
	}

	private List<Milestone> steps() {
		return milestones.findByCommitmentIdOrderByPosition(commitment);
	}

	private static DraftMilestone milestone(String name, LocalDate end) {
		return new DraftMilestone(name, end, "Tesorería Municipal", "Dirección electrónica");
	}

}
