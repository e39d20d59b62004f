package org.tripartita.actionplan.process;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tripartita.actionplan.ApprovedCommitments;
import org.tripartita.actionplan.Commitment;
import org.tripartita.actionplan.CommitmentState;
import org.tripartita.actionplan.Commitments;
import org.tripartita.actionplan.DraftMilestone;
import org.tripartita.actionplan.Drafts;
import org.tripartita.actionplan.PlanContent;
import org.tripartita.actionplan.PublicReport;
import org.tripartita.actionplan.ReportEntry.Disposition;
import org.tripartita.actionplan.ReportKind;
import org.tripartita.actionplan.ReportReview.Verdict;
import org.tripartita.actionplan.Reports;
import org.tripartita.exercise.Exercise;
import org.tripartita.exercise.ExerciseLog;
import org.tripartita.exercise.LogEntry;
import org.tripartita.identity.Sector;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.DocumentKind;
import org.tripartita.record.Visibility;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.Processes;
import org.tripartita.workflow.RoomVariables;
import org.tripartita.workflow.SpokenDay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@ProductTest
class ProgressReportProcessTest {

	private static final String NARRATE = "userTask_narrateCommitment";

	private static final String REVIEW = "userTask_reviewReport";

	private static final String PRESS = "userTask_pressForReport";

	@Autowired
	private Walk walk;

	@Autowired
	private TestClock clock;

	@Autowired
	private ApprovedCommitments.Parts parts;

	@Autowired
	private Commitments commitments;

	@Autowired
	private Reports reports;

	@Autowired
	private ActaRegister actas;

	@Autowired
	private ExerciseLog log;

	@Autowired
	private JdbcClient database;

	private Exercise exercise;

	private UUID commitment;

	private LocalDate start;

	private ProcessInstance room;

	@Test
	void the_intermediate_report_is_asked_for_at_half_of_the_plan() {
		enter(clock.today().minusDays(10), "INTERMEDIATE");
		assertThat(room).isWaitingAt("catchEvent_reportDue");
		assertThat(reports.ofExercise(exercise.id())).singleElement()
			.satisfies(report -> assertThat(report.dueOn()).isEqualTo(middle()));

		clock.moveTo(middle());
		walk.runJobs();
		assertThat(room).isWaitingAt("catchEvent_reportDue");
		clock.moveTo(middle().plusDays(1));
		walk.runJobs();
		assertThat(room).isWaitingAt(NARRATE);
		assertThat(walk.task(exercise.id(), NARRATE, "gobierno").name())
			.endsWith(" · " + commitments.get(commitment).content().name());
		narrate(Map.of());
		review("AGREE", "COMMENT");

		assertThat(room).isEnded().hasPassed("endEvent_reportPublished").hasNotPassed("boundary_reportMissed");
		assertThat(reports.ofExercise(exercise.id())).singleElement().satisfies(report -> {
			assertThat(report.publishedOn()).isEqualTo(clock.today());
			assertThat(report.missing()).isFalse();
		});
		assertThat(reports.reviewsOf(exercise.id())).extracting(one -> one.content().verdict())
			.containsExactlyInAnyOrder(Verdict.AGREE, Verdict.COMMENT);
		assertThat(actas.ofExercise(exercise.id(), Visibility.PUBLIC)).anyMatch(acta -> acta.kind() == DocumentKind.REPORT);
		assertThat(commitments.get(commitment).state()).isEqualTo(CommitmentState.APPROVED);
	}

	@Test
	void the_final_report_gives_each_commitment_its_disposition() {
		enter(clock.today().minusYears(2), "FINAL");
		assertThat(walk.refused(exercise.id(), NARRATE, "gobierno", entry(Map.of())))
			.startsWith("Falta responder «¿Qué queda de este compromiso?».");
		assertThat(walk.refused(exercise.id(), NARRATE, "gobierno", entry(Map.of("disposition", "UNFULFILLED_WITH_REASON",
				"sustainability", "Queda en el reglamento interior."))))
			.startsWith("Falta responder «¿Por qué no se cumplió?».");
		narrate(Map.of("disposition", "UNFULFILLED_WITH_REASON", "dispositionReason", "La licitación quedó desierta.",
				"sustainability", "Queda en el reglamento interior."));
		review("AGREE", "AGREE");

		assertThat(room).isEnded().hasPassed("endEvent_reportPublished");
		assertThat(commitments.get(commitment)).extracting(Commitment::state, Commitment::stateReason)
			.containsExactly(CommitmentState.CLOSED, "La licitación quedó desierta.");
		assertThat(reports.entriesOf(exercise.id())).singleElement().satisfies(entry -> {
			assertThat(entry.content().disposition()).isEqualTo(Disposition.UNFULFILLED_WITH_REASON);
			assertThat(entry.content().sustainability()).isEqualTo("Queda en el reglamento interior.");
		});
		assertThatThrownBy(() -> database.sql("update progress_report set due_on = due_on + 1 where exercise_id = ?")
			.param(exercise.id())
			.update()).isInstanceOf(DataAccessException.class).hasMessageContaining("refused");
	}

	@Test
	void a_report_that_a_sector_returns_is_corrected() {
		enter(clock.today().minusYears(1), "INTERMEDIATE");
		narrate(Map.of("narrative", "Se hizo todo lo que se pudo."));
		review("COMMENT", "RETURN");
		assertThat(reports.entriesOf(exercise.id())).isEmpty();
		assertThat(String.valueOf(walk.sentToBrowser(walk.task(exercise.id(), NARRATE, "gobierno")).get("comments"))).as("who sent it back comes first")
			.isEqualTo("El informe volvió para corregirse. Sociedad civil, no está de acuerdo: Faltan los datos de obra pública. "
					+ "Órgano garante, de acuerdo, con un comentario: Faltan los datos de obra pública.");
		var reportedOn = clock.today().minusDays(3);
		narrate(Map.of("narrative", "Se publicó la plataforma; faltan los datos de obra.", "actedOn", reportedOn.toString()));
		review("AGREE", "AGREE");

		assertThat(room).isEnded().hasPassed("endEvent_reportPublished");
		assertThat(reports.entriesOf(exercise.id())).singleElement()
			.satisfies(entry -> assertThat(entry.content().narrative()).startsWith("Se publicó"));
		assertThat(reports.reviewsOf(exercise.id())).as("nothing that was said of it is lost")
			.extracting(PublicReport.Review::earlierRound, one -> one.content().sector(), one -> one.content().verdict())
			.containsExactly(tuple(1, Sector.OVERSIGHT_BODY, Verdict.COMMENT), tuple(1, Sector.CIVIL_SOCIETY, Verdict.RETURN),
					tuple(0, Sector.OVERSIGHT_BODY, Verdict.AGREE), tuple(0, Sector.CIVIL_SOCIETY, Verdict.AGREE));
		assertThat(log.of(exercise.id())).extracting(LogEntry::text)
			.contains("Informe intermedio: Sociedad civil lo devolvió para corregirse. Motivo: Faltan los datos de obra pública.");
		assertThat(actas.canonicalJson(actas.ofExercise(exercise.id(), Visibility.PUBLIC)
			.stream()
			.filter(one -> one.kind() == DocumentKind.REPORT)
			.findFirst()
			.orElseThrow()
			.id())).hasValueSatisfying(text -> assertThat(text).contains("En la ronda 1, de lo que se corrigió después",
					"Sociedad civil: no está de acuerdo. Faltan los datos de obra pública.",
					"según lo informado el " + SpokenDay.of(reportedOn)));
	}

	@Test
	void a_report_returned_three_times_is_published_with_the_dissent() {
		enter(clock.today().minusYears(1), "INTERMEDIATE");
		for (int round = 1; round <= 3; round++) {
			assertThat(room).isWaitingAt(NARRATE);
			narrate(Map.of());
			review("RETURN", "AGREE");
		}

		assertThat(room).isEnded().hasPassed("endEvent_reportPublished");
		assertThat(reports.reviewsOf(exercise.id())).anyMatch(one -> one.content().verdict() == Verdict.RETURN);
	}

	@Test
	void a_report_that_does_not_come_is_marked_and_can_still_be_given() {
		enter(clock.today().minusYears(1), "INTERMEDIATE");
		clock.advance(Duration.ofDays(80));
		walk.runJobs();

		assertThat(reports.ofExercise(exercise.id())).singleElement().matches(PublicReport::missing);
		assertThat(log.of(exercise.id())).extracting(LogEntry::text)
			.contains("No reportado: Informe intermedio. Todavía puede rendirse.");
		walk.answer(exercise.id(), PRESS, "organo-garante", Map.of("notice", "Se avisó a la persona titular de la dependencia."));
		assertThat(room).isWaitingAt(NARRATE).hasPassed("endEvent_escalated");
		narrate(Map.of());
		review("AGREE", "AGREE");

		assertThat(room).isEnded().hasPassed("endEvent_reportPublished");
		assertThat(reports.ofExercise(exercise.id())).singleElement().satisfies(report -> {
			assertThat(report.missing()).isFalse();
			assertThat(report.notReportedOn()).isNotNull();
		});
	}

	@Test
	void a_report_that_comes_in_the_end_ends_the_pressing() {
		enter(clock.today().minusYears(1), "INTERMEDIATE");
		clock.advance(Duration.ofDays(80));
		walk.runJobs();
		assertThat(room).isWaitingAt(NARRATE, PRESS);
		narrate(Map.of());
		review("AGREE", "AGREE");

		assertThat(room).isEnded();
		assertThat(walk.waiting(exercise.id())).isEmpty();
	}

	@Test
	void entries_and_reviews_carry_their_day() {
		enter(clock.today().minusYears(1), "INTERMEDIATE");
		assertThat(walk.refused(exercise.id(), NARRATE, "gobierno", entry(Map.of("actedOn", clock.today().plusDays(1).toString()))))
			.isEqualTo("La fecha no puede ser posterior a hoy.");
		assertThat(walk.refused(exercise.id(), NARRATE, "gobierno", entry(Map.of("actedOn", start.minusDays(1).toString()))))
			.isEqualTo("La fecha del informe no puede ser anterior al inicio del plan.");
		narrate(Map.of());
		assertThat(walk.refused(exercise.id(), REVIEW, "sociedad-civil",
				Map.of("verdict", "AGREE", "actedOn", clock.today().minusDays(1).toString())))
			.isEqualTo("La fecha de la revisión no puede ser anterior a la del informe.");
		assertThat(walk.refused(exercise.id(), REVIEW, "sociedad-civil",
				Map.of("verdict", "AGREE", "actedOn", clock.today().plusDays(1).toString())))
			.isEqualTo("La fecha no puede ser posterior a hoy.");
	}

	private void enter(LocalDate day, String purpose) {
		start = day;
		exercise = walk.exercise(start.minusDays(200));
		var approved = parts.of(exercise, start);
		commitment = approved.approve(Drafts.running(start, start.plusYears(1), new DraftMilestone("Publicar la plataforma",
				start.plusMonths(6), "Tesorería Municipal", "Dirección electrónica")));
		approved.publish(new PlanContent("Plan", start, start.plusYears(1), "Introducción", "Contexto", "Proceso", Set.of()));
		room = walk.enter(ReportProcess.KEY, exercise, Processes.facts().with(RoomVariables.PURPOSE, ReportKind.valueOf(purpose).name()));
	}

	private LocalDate middle() {
		return start.plusDays(ChronoUnit.DAYS.between(start, start.plusYears(1)) / 2);
	}

	private void narrate(Map<String, Object> said) {
		walk.answer(exercise.id(), NARRATE, "gobierno", entry(said));
	}

	private Map<String, Object> entry(Map<String, Object> said) {
		var answer = new HashMap<String, Object>(Map.of("completion", "SUBSTANTIAL", "narrative",
				"Se publicó la plataforma con sus datos.", "actedOn", clock.today().toString()));
		answer.putAll(said);
		return answer;
	}

	private void review(String oversightBody, String civilSociety) {
		walk.answer(exercise.id(), REVIEW, "organo-garante", verdict(oversightBody));
		walk.answer(exercise.id(), REVIEW, "sociedad-civil", verdict(civilSociety));
	}

	private Map<String, Object> verdict(String verdict) {
		var answer = new HashMap<String, Object>(Map.of("verdict", verdict, "actedOn", clock.today().toString()));
		if (!verdict.equals("AGREE")) {
			answer.put("comment", "Faltan los datos de obra pública.");
		}
		return answer;
	}

}
