package org.tripartita.actionplan.process;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tripartita.actionplan.Commitment;
import org.tripartita.actionplan.CommitmentDrafting;
import org.tripartita.actionplan.CommitmentState;
import org.tripartita.actionplan.Commitments;
import org.tripartita.actionplan.DecidingSecretariat;
import org.tripartita.actionplan.DraftCommitment;
import org.tripartita.actionplan.Drafts;
import org.tripartita.actionplan.ResultsAct;
import org.tripartita.exercise.Exercise;
import org.tripartita.exercise.ExerciseLog;
import org.tripartita.exercise.LogEntry;
import org.tripartita.record.Acta;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.DocumentKind;
import org.tripartita.record.Visibility;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.Processes;
import org.tripartita.workflow.RoomVariables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

@ProductTest
class ResultsActProcessTest {

	private static final String ACCEPT = "userTask_acceptCommitment";

	@Autowired
	private Walk walk;

	@Autowired
	private TestClock clock;

	@Autowired
	private Processes processes;

	@Autowired
	private JdbcClient database;

	@Autowired
	private CommitmentDrafting drafting;

	@Autowired
	private Commitments commitments;

	@Autowired
	private ResultsAct results;

	@Autowired
	private ActaRegister actas;

	@Autowired
	private ExerciseLog log;

	private Exercise exercise;

	private DecidingSecretariat stl;

	@BeforeEach
	void an_exercise_with_its_secretariat() {
		exercise = walk.exercise(clock.today().minusDays(300));
		stl = new DecidingSecretariat(database, processes, exercise.territoryCode(), clock.today().minusDays(200));
	}

	@Test
	void what_the_secretariat_adopts_and_its_agency_takes_on_is_approved() {
		var commitment = submitted();
		var room = enter();
		assertThat(state(commitment)).isEqualTo(CommitmentState.SUBMITTED);
		assertThat(walk.waiting(exercise.id())).isEmpty();

		assertThat(decide(commitment, "ADOPTED", null)).isTrue();
		assertThat(state(commitment)).isEqualTo(CommitmentState.SUBMITTED);
		walk.answer(exercise.id(), ACCEPT, "gobierno", accepting(clock.today().minusDays(5)));

		assertThat(room).isEnded().hasPassed("endEvent_approved");
		assertThat(state(commitment)).isEqualTo(CommitmentState.APPROVED);
		assertThat(results.approved(exercise.id())).isTrue();
		assertThat(act()).satisfies(acta -> {
			assertThat(acta.actDate()).isEqualTo(clock.today().minusDays(5));
			assertThat(actas.canonicalJson(acta.id())).hasValueSatisfying(json -> assertThat(json).contains("APPROVED"));
		});
		assertThat(log.of(exercise.id())).extracting(LogEntry::text)
			.contains("Se selló el acta de resultados: 1 propuesta, 1 aprobada.");
	}

	@Test
	void each_commitment_waits_for_its_own_decision_and_every_one_has_its_disposition() {
		var adopted = submitted();
		var rejected = submitted();
		var parked = submitted();
		var atTheTable = drafting.draft(exercise.id(), UUID.randomUUID(), Drafts.whole());
		drafting.park(atTheTable, "La dependencia no tiene atribuciones");
		var room = enter();

		decide(rejected, "REJECTED", "Ya existe una plataforma");
		decide(parked, "PARKED", "Falta la opinión de la Tesorería");
		assertThat(room).isWaitingAt("receiveTask_commitmentDecided").hasNotPassed("serviceTask_noteDecisions");
		decide(adopted, "ADOPTED", null);
		walk.answer(exercise.id(), ACCEPT, "gobierno", accepting(clock.today()));

		assertThat(room).isEnded().hasPassed("endEvent_approved");
		assertThat(state(rejected)).isEqualTo(CommitmentState.REJECTED);
		assertThat(commitments.get(parked).stateReason()).isEqualTo("Falta la opinión de la Tesorería");
		assertThat(actas.canonicalJson(act().id())).hasValueSatisfying(json -> assertThat(json)
			.contains("Ya existe una plataforma", "Falta la opinión de la Tesorería", "La dependencia no tiene atribuciones"));
	}

	@Test
	void a_commitment_that_no_agency_takes_on_is_parked_with_the_reason() {
		var commitment = submitted();
		var room = enter();
		decide(commitment, "ADOPTED", null);
		walk.answer(exercise.id(), ACCEPT, "gobierno", Map.of("decision", "DECLINE", "reason",
				"El presupuesto del año ya está asignado.", "actedOn", clock.today().toString()));

		assertThat(room).isEnded().hasPassed("endEvent_noneApproved");
		assertThat(commitments.get(commitment)).extracting(Commitment::state, Commitment::stateReason)
			.containsExactly(CommitmentState.PARKED, "El presupuesto del año ya está asignado.");
		assertThat(results.approved(exercise.id())).isFalse();
		var told = actas.content(act().id()).orElseThrow();
		assertThat(told.refusals()).singleElement().satisfies(refusal -> {
			assertThat(refusal.sector()).isEqualTo("Gobierno");
			assertThat(refusal.reason()).startsWith("No asumió «").endsWith("Motivo: El presupuesto del año ya está asignado.");
		});
		assertThat(told.text()).contains("Quién no firmó y por qué", "Gobierno no firmó y asentó su negativa: dato asentado");
	}

	@Test
	void without_proposals_nothing_is_approved() {
		processes.start(ResultsActProcess.KEY, exercise.code(), facts().with(RoomVariables.EXERCISE_ID, exercise.id())
			.with(RoomVariables.TERRITORY, exercise.territoryCode()));
		walk.runJobs();

		assertThat(walk.standing(exercise.code())).isEmpty();
		assertThat(results.approved(exercise.id())).isFalse();
		assertThat(act().actDate()).isEqualTo(clock.today());
	}

	@Test
	void a_decision_that_came_before_is_found_at_once() {
		var early = submitted();
		var late = submitted();
		var first = enter();
		decide(early, "REJECTED", null);
		var second = walk.enter(ResultsActProcess.KEY, exercise, facts());
		assertThat(second).isWaitingAt("receiveTask_commitmentDecided");
		decide(late, "ADOPTED", null);

		assertThat(first).hasPassed("serviceTask_noteDecisions");
		assertThat(commitments.get(early).stateReason()).startsWith("El STL lo rechazó el ");
	}

	@Test
	void the_words_that_the_secretariat_agreed_on_replace_those_of_the_table() {
		var commitment = submitted();
		enter();
		stl.decide(commitment, "ADOPTED", null, "Publicar el presupuesto ciudadano cada año.", clock.today().minusDays(10));
		walk.runJobs();

		assertThat(commitments.get(commitment).content().commitmentText()).isEqualTo("Publicar el presupuesto ciudadano cada año.");
	}

	@Test
	void an_agency_answers_after_the_decision_and_not_in_the_future() {
		var commitment = submitted();
		enter();
		decide(commitment, "ADOPTED", null);

		assertThat(walk.refused(exercise.id(), ACCEPT, "gobierno", accepting(clock.today().plusDays(1))))
			.isEqualTo("La fecha del acto no puede ser posterior a hoy.");
		assertThat(walk.refused(exercise.id(), ACCEPT, "gobierno", accepting(clock.today().minusDays(11))))
			.isEqualTo("La fecha del acto no puede ser anterior al día en que el STL adoptó el compromiso.");
		assertThat(state(commitment)).isEqualTo(CommitmentState.SUBMITTED);
	}

	private UUID submitted() {
		var id = drafting.draft(exercise.id(), UUID.randomUUID(), draft());
		drafting.submit(id, clock.today().minusDays(20));
		return id;
	}

	private DraftCommitment draft() {
		return Drafts.whole();
	}

	private ProcessInstance enter() {
		return walk.enter(ResultsActProcess.KEY, exercise, facts());
	}

	private Processes.Facts facts() {
		return Processes.facts().with(RoomVariables.SECRETARIAT_ID, stl.id());
	}

	private boolean decide(UUID commitment, String result, String reason) {
		var waited = stl.decide(commitment, result, reason, clock.today().minusDays(10));
		walk.runJobs();
		return waited;
	}

	private Map<String, Object> accepting(LocalDate on) {
		return Map.of("decision", "ACCEPT", "organisation", "Tesorería Municipal", "position", "Titular", "actedOn", on.toString());
	}

	private CommitmentState state(UUID commitment) {
		return commitments.get(commitment).state();
	}

	private Acta act() {
		return actas.ofExercise(exercise.id(), Visibility.PUBLIC)
			.stream()
			.filter(acta -> acta.kind() == DocumentKind.RESULTS_ACT)
			.findFirst()
			.orElseThrow();
	}

}
