package org.tripartita.ogp.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.actionplan.ApprovedCommitments;
import org.tripartita.actionplan.Drafts;
import org.tripartita.actionplan.PlanContent;
import org.tripartita.exercise.Exercise;
import org.tripartita.exercise.ExerciseLog;
import org.tripartita.exercise.ExerciseModel;
import org.tripartita.exercise.ExerciseRegistry;
import org.tripartita.exercise.ExerciseRegistry.Opened;
import org.tripartita.exercise.ExerciseRegistry.Opening;
import org.tripartita.exercise.ExerciseState;
import org.tripartita.exercise.ExerciseStep;
import org.tripartita.exercise.ExerciseStep.Standing;
import org.tripartita.exercise.ExerciseSteps;
import org.tripartita.exercise.Exercises;
import org.tripartita.exercise.LogEntry;
import org.tripartita.identity.Sector;
import org.tripartita.ogp.Assessment;
import org.tripartita.ogp.Assessments;
import org.tripartita.ogp.MinimumRequirements;
import org.tripartita.ogp.Requirement;
import org.tripartita.ogp.RequirementResult;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;

@ProductTest(properties = "test.clock=ogp")
class OgpActionPlanCycleProcessTest {

	private static final UUID TOPIC = UUID.randomUUID();

	@Autowired
	private Walk walk;

	@Autowired
	private TestClock clock;

	@Autowired
	private RuntimeService engine;

	@Autowired
	private RepositoryService repository;

	@Autowired
	private Exercises exercises;

	@Autowired
	private ExerciseRegistry registry;

	@Autowired
	private ExerciseSteps steps;

	@Autowired
	private ExerciseLog log;

	@Autowired
	private ApprovedCommitments.Parts parts;

	@Autowired
	private MinimumRequirements requirements;

	@Autowired
	private Assessments assessments;

	private CycleAnswers says;

	private StandIns rooms;

	private String deployment;

	private Exercise cycle;

	private ProcessInstance map;

	@BeforeEach
	void rooms_that_wait_and_a_plan_of_one_year_that_is_over() {
		says = CycleAnswers.endingOn(clock.today().minusDays(84));
		deployment = StandIns.deploy(repository);
		rooms = new StandIns(engine, walk);
	}

	@AfterEach
	void the_rooms_of_others_are_the_latest_again() {
		repository.deleteDeployment(deployment, true);
	}

	@Test
	void a_cycle_goes_through_eight_stages_past_every_gate_to_the_warning_that_no_plan_followed() {
		open("FED");
		declare();
		var stl = installAtTheSecondAttempt();
		consult();
		var commitment = approveAtTheSecondAttempt(stl);
		publishAtTheSecondAttempt(stl, commitment);
		implement();
		assess();

		assertThat(exercises.get(cycle.id()).state()).isEqualTo(ExerciseState.CONCLUDED);
		assertThat(judged(Requirement.MEETINGS)).isFalse();
		assertThat(steps.of(cycle.id())).hasSize(8).extracting(ExerciseStep::standing).containsOnly(Standing.DONE);
		assertThat(log.of(cycle.id())).extracting(LogEntry::step)
			.filteredOn(Objects::nonNull)
			.contains(1, 2, 6, 7, 8)
			.allMatch(stage -> stage <= 8);
		reportResults();
		walk.answer(cycle.id(), "userTask_prepareNextCycle", "gobierno", says.next(clock.today().toString()));
		clock.moveTo(says.end().plusYears(1).plusDays(1));
		walk.runJobs();
		assertThat(map).isEnded()
			.hasPassed("endEvent_warned", "endEvent_nextCyclePrepared", "endEvent_resultsKnown", "endEvent_publicityOver")
			.hasNotPassed("endEvent_nextPlanInTime");
		assertThat(log()).anyMatch(text -> text.startsWith("Advertencia: pasaron doce meses"));
	}

	private ApprovedCommitments installAtTheSecondAttempt() {
		assertThat(map).isWaitingAt("callActivity_callSeats");
		rooms.finish(cycle.code(), "open-call");
		rooms.finish(cycle.code(), "secretariat-installation");
		assertThat(map).isWaitingAt("callActivity_callSeats");
		rooms.finish(cycle.code(), "open-call");
		var stl = parts.of(cycle, says.approved());
		registry.workWith(cycle.id(), stl.secretariatId());
		rooms.finish(cycle.code(), "secretariat-installation");
		return stl;
	}

	private void consult() {
		assertThat(map).isWaitingAt("userTask_publishTimeline");
		refuseTimelines();
		walk.answer(cycle.id(), "userTask_publishTimeline", "gobierno", says.timeline(100, 109, "Cambió la titularidad."));
		assertThat(log()).anyMatch(text -> text.startsWith("Advertencia: el calendario se publicó 9 días antes"));
		assertThat(standing(2)).isEqualTo(Standing.CURRENT);
		rooms.finish(cycle.code(), "consultation", StandIns.ids("topicIds", TOPIC));
		rooms.finish(cycle.code(), "awareness-workshop");
		assertThat(rooms.purposes(cycle.code(), "open-call")).containsExactly("FACILITATOR", "MESAS");
		rooms.finish(cycle.code(), "open-call");
		rooms.finish(cycle.code(), "problem-tree");
	}

	private UUID approveAtTheSecondAttempt(ApprovedCommitments stl) {
		rooms.finish(cycle.code(), "co-creation-table");
		rooms.finish(cycle.code(), "results-act");
		assertThat(map).isWaitingAt("callActivity_coCreation#multiInstanceBody");
		rooms.finish(cycle.code(), "co-creation-table");
		var commitment = stl.approve(says.commitment());
		stl.seal();
		rooms.finish(cycle.code(), "results-act");
		return commitment;
	}

	private void publishAtTheSecondAttempt(ApprovedCommitments stl, UUID commitment) {
		rooms.finish(cycle.code(), "plan-publication", StandIns.ids("commitmentIds", commitment));
		assertThat(map).isWaitingAt("callActivity_resultsAct");
		rooms.finish(cycle.code(), "results-act");
		stl.publish(says.plan());
		rooms.finish(cycle.code(), "plan-publication", StandIns.ids("commitmentIds", commitment));

		assertThat(judged(Requirement.WEBSITE)).isTrue();
		assertThat(judged(Requirement.TIMELINE)).isFalse();
		assertThat(log()).anyMatch(text -> text.contains("No se cumplen:") && text.contains("3.1 el calendario"));
	}

	private void implement() {
		deliver();
		assertThat(map).isWaitingAt("callActivity_implementation#multiInstanceBody", "callActivity_meetings",
				"callActivity_intermediateReport", "userTask_recordPlanReview");
		assertThat(exercises.get(cycle.id()).state()).isEqualTo(ExerciseState.IMPLEMENTING);
		meet();
		reviewPlan();
		rooms.finish(cycle.code(), "commitment-implementation");
		assertThat(rooms.purposes(cycle.code(), "progress-report")).containsExactly("INTERMEDIATE");
		rooms.finish(cycle.code(), "progress-report");
		assertThat(rooms.purposes(cycle.code(), "progress-report")).containsExactly("FINAL");
		rooms.finish(cycle.code(), "progress-report");
	}

	@Test
	void a_cycle_without_declaratoria_stays_an_interest() {
		open("NAY");
		walk.answer(cycle.id(), "userTask_draftDeclaration", "gobierno", says.declaration());
		for (var sector : Sector.values()) {
			walk.answer(cycle.id(), "userTask_signDeclaration", sector.role(),
					Map.of("decision", "DECLINE", "reason", "No hay condiciones para firmar.", "actedOn", says.interest().plusDays(20).toString()));
		}
		walk.answer(cycle.id(), "userTask_resolveRefusal", "gobierno", Map.of("resolution", "STOP", "reason", "No hay condiciones por ahora."));

		assertThat(map).isEnded().hasPassed("endEvent_prospect");
		assertThat(exercises.get(cycle.id()).state()).isEqualTo(ExerciseState.PROSPECT);
	}

	@Test
	void a_second_cycle_finds_its_stl_and_a_plan_in_time_warns_of_nothing() {
		walk.peopleOf("SLP");
		parts.of(walk.exercise("SLP", says.interest()), says.approved());
		open("SLP");
		declare();
		assertThat(map).isWaitingAt("userTask_publishTimeline").hasNotPassed("callActivity_callSeats");
		var stl = parts.of(cycle, says.approved());
		walk.answer(cycle.id(), "userTask_publishTimeline", "gobierno", says.timeline(100, 114, null));
		assertThat(log()).noneMatch(text -> text.startsWith("Advertencia"));
		rooms.finish(cycle.code(), "consultation", StandIns.ids("topicIds", TOPIC));
		for (var room : List.of("awareness-workshop", "open-call", "problem-tree", "co-creation-table")) {
			rooms.finish(cycle.code(), room);
		}
		var commitment = stl.approve(says.commitment());
		stl.publish(says.plan());
		rooms.finish(cycle.code(), "results-act");
		rooms.finish(cycle.code(), "plan-publication", StandIns.ids("commitmentIds", commitment));
		assertThat(judged(Requirement.TIMELINE)).isTrue();
		deliver();
		implementWithoutReviews();
		publishFollowingPlan();
		clock.moveTo(says.end().plusYears(1).plusDays(1));
		walk.runJobs();
		assertThat(map).isEnded().hasPassed("endEvent_nextPlanInTime").hasNotPassed("endEvent_warned");
	}

	private void implementWithoutReviews() {
		walk.answer(cycle.id(), "userTask_recordPlanReview", "organo-garante",
				Map.of("published", "NO", "reason", "El mecanismo no revisa planes de esta entidad."));
		for (int semester = 1; semester <= 2; semester++) {
			walk.answer(cycle.id(), "userTask_recordMeeting", "gobierno", says.meeting(says.start().plusMonths(6L * semester - 3)));
		}
		rooms.finish(cycle.code(), "commitment-implementation");
		rooms.finish(cycle.code(), "progress-report");
		rooms.finish(cycle.code(), "progress-report");
		walk.answer(cycle.id(), "userTask_recordSelfAssessment", "gobierno", says.completion(1, 0));
		assertThat(judged(Requirement.MEETINGS)).isTrue();
		walk.answer(cycle.id(), "userTask_recordResultsReport", "organo-garante",
				Map.of("published", "NO", "reason", "El mecanismo no evalúa planes de esta entidad."));
		walk.answer(cycle.id(), "userTask_prepareNextCycle", "gobierno",
				Map.of("lessons", "Conviene convocar antes a las regiones.", "continues", "NO", "reason", "Cambia la administración."));
	}

	private void publishFollowingPlan() {
		var following = ((Opened.Begun) registry.open(new Opening(ExerciseModel.OGP_NATIONAL, "SLP", Sector.GOVERNMENT, says.end()))).exercise();
		var next = parts.of(following, says.approved().plusYears(1));
		next.approve(Drafts.running(says.end(), says.end().plusYears(1), says.milestone(says.end().plusMonths(3))));
		next.publish(new PlanContent("Otro plan", says.end().plusDays(1), says.end().plusYears(1).plusDays(1), "Introducción", "Contexto", "Proceso", Set.of()));
	}

	private void open(String territory) {
		walk.peopleOf(territory);
		var code = walk.start("organo-garante", territory, OgpCycleProcess.KEY, says.opening(territory, says.interest()));
		cycle = exercises.findByCode(code).orElseThrow();
		map = engine.createProcessInstanceQuery().processDefinitionKey(OgpCycleProcess.KEY).processInstanceBusinessKey(code).singleResult();
	}

	private void declare() {
		walk.answer(cycle.id(), "userTask_draftDeclaration", "gobierno", says.declaration());
		for (var sector : Sector.values()) {
			walk.answer(cycle.id(), "userTask_signDeclaration", sector.role(), Map.of("decision", "SIGN", "organisation",
					"Institución de prueba", "position", "Titular", "powers", "Su ley orgánica", "actedOn", says.interest().plusDays(20).toString()));
		}
	}

	private void refuseTimelines() {
		var task = "userTask_publishTimeline";
		assertThat(walk.refused(cycle.id(), task, "gobierno", says.timeline(2000, 2100, null)))
			.contains("posterior a hoy");
		assertThat(walk.refused(cycle.id(), task, "gobierno", says.timeline(-1, 114, null))).contains("antes de manifestar el interés");
		assertThat(walk.refused(cycle.id(), task, "gobierno", says.timeline(114, 114, null))).contains("debe empezar después");
		assertThat(walk.refused(cycle.id(), task, "gobierno", says.timeline(100, 113, null)))
			.isEqualTo("El calendario se publica 13 días antes de empezar y se recomiendan al menos 14. Puedes continuar: escribe por qué hay menos anticipación; el motivo será público.");
	}

	private void deliver() {
		var answer = new HashMap<String, Object>(Map.of("deliveredOn", says.approved().minusDays(1).toString(), "address", "https://example.org/plan"));
		assertThat(walk.refused(cycle.id(), "userTask_deliverPlan", "gobierno", answer)).contains("no puede ser anterior a la publicación");
		answer.put("deliveredOn", clock.today().plusDays(1).toString());
		assertThat(walk.refused(cycle.id(), "userTask_deliverPlan", "gobierno", answer)).contains("posterior a hoy");
		answer.put("deliveredOn", says.start().toString());
		walk.answer(cycle.id(), "userTask_deliverPlan", "gobierno", answer);
	}

	private void meet() {
		var task = "userTask_recordMeeting";
		assertThat(walk.refused(cycle.id(), task, "gobierno", says.meeting(says.start().minusDays(1)))).startsWith("La reunión de este semestre no puede ser anterior al");
		assertThat(walk.refused(cycle.id(), task, "gobierno", says.meeting(clock.today().plusDays(1)))).contains("posterior a hoy");
		walk.answer(cycle.id(), task, "gobierno", says.meeting(says.start().plusMonths(2)));
		walk.answer(cycle.id(), task, "gobierno", Map.of("held", "NO", "reason", "Hubo veda electoral."));
		assertThat(walk.find(cycle.id(), task, "gobierno")).isEmpty();
		assertThat(log()).contains("En el semestre 2 del plan no hubo reunión pública. Motivo: Hubo veda electoral.");
	}

	private void reviewPlan() {
		var answer = says.review();
		assertThat(walk.refused(cycle.id(), "userTask_recordPlanReview", "organo-garante", answer)).contains("antes de entregar el plan");
		answer.put("publishedOn", says.start().plusMonths(4).toString());
		assertThat(walk.refused(cycle.id(), "userTask_recordPlanReview", "organo-garante", answer)).contains("Ninguna cantidad puede pasar de 1");
		answer.put("verifiable", 1);
		walk.answer(cycle.id(), "userTask_recordPlanReview", "organo-garante", answer);
	}

	private void assess() {
		assertThat(walk.refused(cycle.id(), "userTask_recordSelfAssessment", "gobierno", says.completion(1, 1)))
			.isEqualTo("Compromisos del plan: 1. Las cuatro cantidades suman 2; cada compromiso va en una sola.");
		walk.answer(cycle.id(), "userTask_recordSelfAssessment", "gobierno", says.completion(1, 0));
	}

	private void reportResults() {
		var answer = says.completion(0, 1);
		answer.put("published", "YES");
		answer.put("notable", 0);
		walk.answer(cycle.id(), "userTask_recordResultsReport", "organo-garante", answer);
		assertThat(assessments.ofExercise(cycle.id())).filteredOn(one -> !one.figures().containsKey(Assessment.Figure.REVIEWED))
			.extracting(Assessment::advanced)
			.containsExactly(1, 0);
	}

	private boolean judged(Requirement requirement) {
		return requirements.latest(cycle.id())
			.stream()
			.filter(one -> one.requirement() == requirement)
			.map(RequirementResult::met)
			.findFirst()
			.orElseThrow();
	}

	private Standing standing(int step) {
		return steps.of(cycle.id()).stream().filter(one -> one.number() == step).findFirst().orElseThrow().standing();
	}

	private List<String> log() {
		return log.of(cycle.id()).stream().map(LogEntry::text).toList();
	}

}
