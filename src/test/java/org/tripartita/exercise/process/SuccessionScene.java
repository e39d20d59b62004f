package org.tripartita.exercise.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

import org.tripartita.exercise.Exercise;
import org.tripartita.exercise.ExerciseLog;
import org.tripartita.exercise.Exercises;
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
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT)
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
