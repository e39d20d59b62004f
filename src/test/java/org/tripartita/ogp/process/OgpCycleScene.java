package org.tripartita.ogp.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.exercise.Exercise;
import org.tripartita.exercise.ExerciseLog;
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
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;

/** A cycle of the OGP, and what its people say at each stage. */
abstract class OgpCycleScene {

	@Autowired
	Walk walk;

	@Autowired
	TestClock clock;

	@Autowired
	RuntimeService engine;

	@Autowired
	RepositoryService repository;

	@Autowired
	Exercises exercises;

	@Autowired
	ExerciseSteps steps;

	@Autowired
	ExerciseLog log;

	@Autowired
	MinimumRequirements requirements;

	@Autowired
	Assessments assessments;

	CycleAnswers says;

	StandIns rooms;

	String deployment;

	Exercise cycle;

	ProcessInstance map;

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

	void open(String territory) {
		walk.peopleOf(territory);
		var code = walk.start("organo-garante", territory, OgpCycleProcess.KEY, says.opening(territory, says.interest()));
		cycle = exercises.findByCode(code).orElseThrow();
		map = engine.createProcessInstanceQuery().processDefinitionKey(OgpCycleProcess.KEY).processInstanceBusinessKey(code).singleResult();
	}

	void declare() {
		walk.answer(cycle.id(), "userTask_draftDeclaration", "gobierno", says.declaration());
		for (var sector : Sector.values()) {
			walk.answer(cycle.id(), "userTask_signDeclaration", sector.role(), Map.of("decision", "SIGN", "organisation",
					"Institución de prueba", "position", "Titular", "powers", "Su ley orgánica", "actedOn", says.interest().plusDays(20).toString()));
		}
	}

	void refuseTimelines() {
		var task = "userTask_publishTimeline";
		assertThat(walk.refused(cycle.id(), task, "gobierno", says.timeline(2000, 2100, null)))
			.contains("posterior a hoy");
		assertThat(walk.refused(cycle.id(), task, "gobierno", says.timeline(-1, 114, null))).contains("antes de manifestar el interés");
		assertThat(walk.refused(cycle.id(), task, "gobierno", says.timeline(114, 114, null))).contains("debe empezar después");
		assertThat(walk.refused(cycle.id(), task, "gobierno", says.timeline(100, 113, null)))
			.isEqualTo("El calendario se publica 13 días antes de empezar y se recomiendan al menos 14. Puedes continuar: escribe por qué hay menos anticipación; el motivo será público.");
	}

	void deliver() {
		var answer = new HashMap<String, Object>(Map.of("deliveredOn", says.approved().minusDays(1).toString(), "address", "https://example.org/plan"));
		assertThat(walk.refused(cycle.id(), "userTask_deliverPlan", "gobierno", answer)).contains("no puede ser anterior a la publicación");
		answer.put("deliveredOn", clock.today().plusDays(1).toString());
		assertThat(walk.refused(cycle.id(), "userTask_deliverPlan", "gobierno", answer)).contains("posterior a hoy");
		answer.put("deliveredOn", says.start().toString());
		assertThat(standing(7)).as("the delivery belongs to the plan").isEqualTo(Standing.CURRENT);
		walk.answer(cycle.id(), "userTask_deliverPlan", "gobierno", answer);
	}

	void meet() {
		var task = "userTask_recordMeeting";
		assertThat(walk.refused(cycle.id(), task, "gobierno", says.meeting(says.start().minusDays(1)))).startsWith("La reunión de este semestre no puede ser anterior al");
		assertThat(walk.refused(cycle.id(), task, "gobierno", says.meeting(clock.today().plusDays(1)))).contains("posterior a hoy");
		walk.answer(cycle.id(), task, "gobierno", says.meeting(says.start().plusMonths(2)));
		walk.answer(cycle.id(), task, "gobierno", Map.of("held", "NO", "reason", "Hubo veda electoral."));
		assertThat(walk.find(cycle.id(), task, "gobierno")).isEmpty();
		var none = entry("En el semestre 2 del plan no hubo reunión pública. Motivo: Hubo veda electoral.");
		assertThat(none.happenedOn()).isEqualTo(says.start().plusMonths(12).minusDays(1));
		assertThat(none.retrospective()).isTrue();
	}

	void reviewPlan() {
		var answer = says.review();
		assertThat(walk.refused(cycle.id(), "userTask_recordPlanReview", "organo-garante", answer)).contains("antes de entregar el plan");
		answer.put("publishedOn", says.start().plusMonths(4).toString());
		answer.put("reviewed", 3);
		assertThat(walk.refused(cycle.id(), "userTask_recordPlanReview", "organo-garante", answer)).contains("los del plan, que tiene 1");
		answer.put("reviewed", 1);
		assertThat(walk.refused(cycle.id(), "userTask_recordPlanReview", "organo-garante", answer)).contains("Ninguna cantidad puede pasar de 1");
		answer.put("verifiable", 1);
		walk.answer(cycle.id(), "userTask_recordPlanReview", "organo-garante", answer);
	}

	void assess() {
		assertThat(walk.refused(cycle.id(), "userTask_recordSelfAssessment", "gobierno", says.completion(1, 1)))
			.isEqualTo("Compromisos del plan: 1. Las cuatro cantidades suman 2; cada compromiso va en una sola.");
		walk.answer(cycle.id(), "userTask_recordSelfAssessment", "gobierno", says.completion(1, 0));
	}

	void reportResults() {
		var answer = says.completion(0, 1);
		answer.put("published", "YES");
		answer.put("notable", 0);
		walk.answer(cycle.id(), "userTask_recordResultsReport", "organo-garante", answer);
		assertThat(assessments.ofExercise(cycle.id())).filteredOn(one -> !one.figures().containsKey(Assessment.Figure.REVIEWED))
			.extracting(Assessment::advanced)
			.containsExactly(1, 0);
	}

	void prepareNextCycle() {
		var task = "userTask_prepareNextCycle";
		var answer = new HashMap<>(says.next(clock.today().toString()));
		var saidOn = answer.put("saidOn", clock.today().plusDays(1).toString());
		assertThat(walk.refused(cycle.id(), task, "gobierno", answer)).contains("posterior a hoy");
		answer.put("saidOn", says.start().minusDays(1).toString());
		assertThat(walk.refused(cycle.id(), task, "gobierno", answer)).startsWith("La fecha no puede ser anterior al inicio del plan");
		answer.put("saidOn", saidOn);
		walk.answer(cycle.id(), task, "gobierno", answer);
		assertThat(entry("Lo aprendido en el ciclo").happenedOn()).hasToString(String.valueOf(saidOn));
		assertThat(entry("El siguiente ciclo está previsto").retrospective()).isTrue();
	}

	boolean judged(Requirement requirement) {
		return requirements.latest(cycle.id())
			.stream()
			.filter(one -> one.requirement() == requirement)
			.map(RequirementResult::met)
			.findFirst()
			.orElseThrow();
	}

	Standing standing(int step) {
		return steps.of(cycle.id()).stream().filter(one -> one.number() == step).findFirst().orElseThrow().standing();
	}

	LogEntry entry(String words) {
		return log.of(cycle.id()).stream().filter(one -> one.text().contains(words)).findFirst().orElseThrow();
	}

	List<String> log() {
		return log.of(cycle.id()).stream().map(LogEntry::text).toList();
	}

}
