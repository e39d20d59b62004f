package org.tripartita.actionplan.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tripartita.actionplan.ApprovedCommitments;
import org.tripartita.actionplan.CommitmentOrigin;
import org.tripartita.actionplan.CommitmentState;
import org.tripartita.actionplan.Commitments;
import org.tripartita.actionplan.DraftMilestone;
import org.tripartita.actionplan.Drafts;
import org.tripartita.actionplan.PlanPublishing;
import org.tripartita.actionplan.Plans;
import org.tripartita.actionplan.PublicPlan;
import org.tripartita.exercise.Exercise;
import org.tripartita.exercise.ExerciseLog;
import org.tripartita.exercise.LogEntry;
import org.tripartita.identity.Sector;
import org.tripartita.record.Documents;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.Processes;
import org.tripartita.workflow.RoomVariables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@ProductTest
class PlanPublicationProcessTest {

	private static final String DRAFT = "userTask_draftPlan";

	private static final String ENDORSE = "userTask_endorsePlan";

	private static final String RESOLVE = "userTask_resolvePlanRefusal";

	@Autowired
	private Walk walk;

	@Autowired
	private TestClock clock;

	@Autowired
	private ApprovedCommitments.Parts parts;

	@Autowired
	private Commitments commitments;

	@Autowired
	private PlanPublishing publishing;

	@Autowired
	private Plans plans;

	@Autowired
	private Documents documents;

	@Autowired
	private ExerciseLog log;

	@Autowired
	private JdbcClient database;

	private Exercise exercise;

	private UUID commitment;

	private LocalDate start;

	private ProcessInstance room;

	@BeforeEach
	void an_exercise_with_an_approved_commitment() {
		exercise = walk.exercise(clock.today().minusDays(300));
		var approved = parts.of(exercise, clock.today().minusDays(20));
		start = clock.today().minusDays(10);
		commitment = approved.approve(Drafts.running(start, start.plusYears(1), new DraftMilestone("Publicar la plataforma",
				start.plusMonths(6), "Tesorería Municipal", "Dirección electrónica")));
		approved.seal();
		room = walk.enter(PlanPublicationProcess.KEY, exercise,
				Processes.facts().with(RoomVariables.SECRETARIAT_ID, approved.secretariatId()));
	}

	@Test
	void three_endorsements_publish_the_plan_with_its_files() {
		walk.answer(exercise.id(), DRAFT, "organo-garante", plan());
		endorseAll();

		assertThat(room).isEnded().hasPassed("endEvent_planPublished");
		assertThat(publishing.published(exercise.id())).isTrue();
		assertThat(plans.ofExercise(exercise.id())).hasValueSatisfying(plan -> {
			assertThat(plan.coCreated()).isTrue();
			assertThat(plan.current().publishedOn()).isEqualTo(clock.today().minusDays(5));
			assertThat(content(plan.current().csv().documentId())).startsWith("\uFEFFIdentificador").contains("Publicar la plataforma");
			assertThat(content(plan.current().json().documentId())).contains("\"origin\" : \"COCREATED\"", "\"COCREATED\" : \"Cocreado en las mesas\"", "\"CIVIL_SOCIETY\" : \"Sociedad civil\"", "\"ENDORSED\" : \"Respalda el plan\"",
					"\"GENDER\" : \"Igualdad de género\"", "\"startDate\" : \"" + start);
			assertThat(content(plan.current().pdf().documentId())).startsWith("%PDF-");
			assertThat(documents.find(plan.current().pdf().documentId()).orElseThrow().sha256())
				.isEqualTo(plan.current().pdf().sha256());
		});
		assertThat(plans.commitmentsOf(exercise.id())).singleElement().satisfies(line -> {
			assertThat(line.number()).isEqualTo(1);
			assertThat(line.acceptedBy()).isEqualTo("Municipio de Oaxaca de Juárez");
		});
		assertThat(log.of(exercise.id())).extracting(LogEntry::text)
			.contains("Se publicó el plan de acción «Plan de acción local», con 1 compromiso.");
	}

	@Test
	void a_note_of_dissent_is_published_with_the_plan() throws IOException {
		walk.answer(exercise.id(), DRAFT, "organo-garante", plan());
		endorse(Sector.GOVERNMENT, "ENDORSED");
		endorse(Sector.OVERSIGHT_BODY, "ENDORSED");
		endorse(Sector.CIVIL_SOCIETY, "DISSENT");

		assertThat(room).isEnded().hasPassed("endEvent_planPublished");
		var plan = plans.ofExercise(exercise.id()).orElseThrow();
		assertThat(plan.coCreated()).isFalse();
		assertThat(plan.endorsements()).anyMatch(act -> "Faltó el compromiso sobre obra pública.".equals(act.note()));
		try (var pdf = Loader.loadPDF(documents.content(plan.current().pdf().documentId()).orElseThrow())) {
			assertThat(new PDFTextStripper().getText(pdf)).contains("Compromisos de las mesas", "El plan no dice cómo atiende").doesNotContain("Compromisos cocreados");
		}
	}

	@Test
	void a_plan_that_a_sector_refuses_is_corrected_and_put_to_the_three_again() {
		walk.answer(exercise.id(), DRAFT, "organo-garante", plan());
		refuse();
		assertThat(log.of(exercise.id())).extracting(LogEntry::text)
			.contains("Sociedad civil no respaldó el plan de acción. Motivo: Faltó el compromiso sobre obra pública.");
		assertThat(plans.ofExercise(exercise.id())).isEmpty();
		walk.answer(exercise.id(), RESOLVE, "organo-garante", Map.of("resolution", "CORRECT"));
		walk.answer(exercise.id(), DRAFT, "organo-garante", plan());
		endorseAll();

		assertThat(room).isEnded().hasPassed("endEvent_planPublished");
		assertThat(plans.ofExercise(exercise.id()).orElseThrow().coCreated()).isTrue();
	}

	@Test
	void a_plan_that_is_not_corrected_gives_its_commitments_back_to_the_secretariat() {
		walk.answer(exercise.id(), DRAFT, "organo-garante", plan());
		refuse();
		walk.answer(exercise.id(), RESOLVE, "organo-garante",
				Map.of("resolution", "STOP", "reason", "Sin acuerdo sobre el contenido."));

		assertThat(room).isEnded().hasPassed("endEvent_planNotEndorsed");
		assertThat(publishing.published(exercise.id())).isFalse();
		assertThat(commitments.get(commitment).state()).isEqualTo(CommitmentState.SUBMITTED);
	}

	@Test
	void proactive_commitments_are_labelled_apart_and_follow_the_cocreated_ones() {
		var answer = plan();
		answer.put("proactive", List.of(proactive(start.plusMonths(8))));
		walk.answer(exercise.id(), DRAFT, "organo-garante", answer);
		endorseAll();

		assertThat(plans.commitmentsOf(exercise.id())).extracting(PublicPlan.Line::number, PublicPlan.Line::origin)
			.containsExactly(tuple(1, CommitmentOrigin.COCREATED),
					tuple(2, CommitmentOrigin.PROACTIVE));
		assertThat(publishing.commitmentsOf(exercise.id())).hasSize(2).startsWith(commitment);
	}

	@Test
	void what_cannot_be_a_plan_is_refused_with_what_to_mend() {
		var shortPlan = plan();
		shortPlan.put("endDate", start.plusMonths(11).toString());
		assertThat(refusedDraft(shortPlan)).isEqualTo("El plan debe durar entre uno y dos años. Revisa sus fechas.");

		var earlyEnd = plan();
		earlyEnd.put("startDate", start.minusDays(60).toString());
		earlyEnd.put("endDate", start.minusDays(30).plusYears(1).toString());
		assertThat(refusedDraft(earlyEnd)).startsWith("El compromiso «Plataforma de gobierno abierto» termina el ");

		var vague = plan();
		vague.put("proactive", List.of(proactive(start.minusDays(1))));
		assertThat(refusedDraft(vague)).startsWith("Al compromiso proactivo «Datos abiertos de obra» le falta algo.");
		assertThat(plans.commitmentsOf(exercise.id())).hasSize(1);
	}

	@Test
	void a_sector_answers_after_the_act_of_results_and_not_in_the_future() {
		walk.answer(exercise.id(), DRAFT, "organo-garante", plan());

		assertThat(walk.refused(exercise.id(), ENDORSE, "gobierno", stand("ENDORSED", clock.today().plusDays(1))))
			.isEqualTo("La fecha del acto no puede ser posterior a hoy.");
		assertThat(walk.refused(exercise.id(), ENDORSE, "gobierno", stand("ENDORSED", clock.today().minusDays(21))))
			.isEqualTo("La fecha del acto no puede ser anterior al acta de resultados.");
		var silent = stand("REFUSED", clock.today());
		silent.remove("note");
		assertThat(walk.refused(exercise.id(), ENDORSE, "gobierno", silent)).startsWith("Falta responder «Nota o motivo».");
	}

	@Test
	void a_published_plan_cannot_be_altered_not_even_in_the_database() {
		walk.answer(exercise.id(), DRAFT, "organo-garante", plan());
		endorseAll();

		for (var change : List.of("update commitment set target = 'menos' where id = '%s'",
				"delete from commitment where id = '%s'", "update milestone set end_date = end_date + 90 where commitment_id = '%s'",
				"update plan_version set csv_sha256 = '' where plan_id in (select id from action_plan where exercise_id = (select exercise_id from commitment where id = '%s'))",
				"update action_plan set end_date = end_date + 90 where exercise_id = (select exercise_id from commitment where id = '%s')",
				"delete from plan_endorsement where plan_id in (select id from action_plan where exercise_id = (select exercise_id from commitment where id = '%s'))",
				"update commitment_decision set result = 'REJECTED' where commitment_id = '%s'")) {
			assertThatThrownBy(() -> database.sql(change.formatted(commitment)).update()).as(change)
				.isInstanceOf(DataAccessException.class)
				.hasMessageContaining("refused");
		}
	}

	private void endorseAll() {
		for (var sector : Sector.values()) {
			endorse(sector, "ENDORSED");
		}
	}

	private void refuse() {
		endorse(Sector.GOVERNMENT, "ENDORSED");
		endorse(Sector.OVERSIGHT_BODY, "DISSENT");
		endorse(Sector.CIVIL_SOCIETY, "REFUSED");
	}

	private void endorse(Sector sector, String stand) {
		walk.answer(exercise.id(), ENDORSE, sector.role(), stand(stand, clock.today().minusDays(5)));
	}

	private static Map<String, Object> stand(String stand, LocalDate on) {
		var answer = new HashMap<String, Object>(Map.of("stand", stand, "position", "Titular", "actedOn", on.toString()));
		if (!stand.equals("ENDORSED")) {
			answer.put("note", "Faltó el compromiso sobre obra pública.");
		}
		return answer;
	}

	private String refusedDraft(Map<String, Object> answer) {
		return walk.refused(exercise.id(), DRAFT, "organo-garante", answer);
	}

	private Map<String, Object> plan() {
		return new HashMap<>(Map.of("title", "Plan de acción local", "startDate", start.toString(), "endDate",
				start.plusYears(1).toString(), "introduction",
				"Los tres sectores construyeron este plan en mesas abiertas a toda la población.", "normativeContext",
				"Ley de transparencia del estado.", "processDescription",
				"Hubo una consulta, mesas de cocreación y sesiones del secretariado técnico.", "crossCutting", List.of("GENDER")));
	}

	private Map<String, Object> proactive(LocalDate end) {
		var row = new HashMap<String, Object>();
		row.put("name", "Datos abiertos de obra");
		row.put("publicProblem", "Nadie sabe cuánto cuesta cada obra pública del municipio.");
		row.put("commitmentText", "Publicar los contratos de obra en datos abiertos.");
		row.put("howItSolves", "Cualquiera puede comparar costos y avances de cada obra.");
		row.put("axes", List.of("TRANSPARENCY"));
		row.put("leadAgency", "Secretaría de Obras");
		row.put("beneficiaries", "Población del municipio");
		row.put("startDate", start.toString());
		row.put("endDate", end.toString());
		row.put("indicator", "Contratos consultados");
		row.put("baseline", "0");
		row.put("target", "500");
		row.put("milestone", "Publicar los contratos");
		row.put("meansOfVerification", "Dirección electrónica");
		return row;
	}

	private String content(UUID document) {
		return new String(documents.content(document).orElseThrow(), StandardCharsets.UTF_8);
	}

}
