package org.tripartita.exercise.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

import org.tripartita.exercise.Exercise;
import org.tripartita.exercise.ExerciseLog;
import org.tripartita.exercise.Exercises;
import org.tripartita.exercise.HandOverActa;
import org.tripartita.exercise.LogEntry;
import org.tripartita.exercise.Successions;
import org.tripartita.identity.Guarantors;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.SuccessionWalk;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.Processes;
import org.tripartita.workflow.RoleGroups;

/** A territory that nobody used before, whose garante left the role thirty days ago. */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = SuccessionWalk.OWN_COUNTRY)
abstract class SuccessionScene {

	@Autowired
	Walk walk;

	@Autowired
	SuccessionWalk change;

	@Autowired
	TestClock clock;

	@Autowired
	Exercises exercises;

	@Autowired
	ExerciseLog log;

	@Autowired
	Successions successions;

	@Autowired
	Guarantors guarantors;

	@Autowired
	private RuntimeService engine;

	@Autowired
	private TaskService tasks;

	@Autowired
	private ManagementService jobs;

	String territory;

	LocalDate today;

	LocalDate lastDay;

	@BeforeEach
	void a_territory_with_its_people() {
		territory = change.territory();
		today = clock.today();
		lastDay = today.minusDays(30);
	}

	/** Nobody holds the role, and nobody follows by law. */
	String vacant() {
		var key = change.report("gobierno", SuccessionWalk.extinguished(territory, lastDay));
		change.confirm(key, account("sociedad-civil"));
		return key;
	}

	/** The one time limit that runs in the change of a key, which lies ahead, passes. */
	void termPasses(String key) {
		var instance = engine.createProcessInstanceQuery().processInstanceBusinessKey(key).singleResult().getId();
		var timer = jobs.createJobQuery().processInstanceId(instance).timers().singleResult();
		assertThat(timer.getDuedate()).isAfter(Date.from(clock.instant()));
		jobs.executeJob(timer.getId());
		walk.runJobs();
	}

	/** What waits in it, by element. */
	List<String> open(String key) {
		return tasks.createTaskQuery().processInstanceBusinessKey(key).list().stream().map(Task::getTaskDefinitionKey).toList();
	}

	/** The keys of the changes that are under way in a territory. */
	List<String> underWay(String place) {
		return engine.createProcessInstanceQuery()
			.processDefinitionKey(SuccessionProcess.KEY)
			.variableValueEquals("territory", place)
			.list()
			.stream()
			.map(ProcessInstance::getBusinessKey)
			.toList();
	}

	/** The actas of the one change in the territory. */
	List<HandOverActa> handOvers() {
		var change = successions.of(territory).get(0).id();
		return successions.actas(List.of(change)).getOrDefault(change, List.of());
	}

	Exercise exercise() {
		var exercise = walk.exercise(territory, today.minusDays(60));
		walk.enter(DeclarationProcess.KEY, exercise, Processes.facts());
		return exercise;
	}

	Map<String, Object> contraloria() {
		return SuccessionWalk.successor("Contraloría", "ALL", "DECONCENTRATED_EXECUTIVE", lastDay.plusDays(1));
	}

	String account(String role) {
		return RoleGroups.of(role, territory);
	}

	List<String> texts(Exercise exercise) {
		return log.of(exercise.id()).stream().map(LogEntry::text).toList();
	}

}
