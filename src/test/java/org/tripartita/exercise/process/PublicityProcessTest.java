package org.tripartita.exercise.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.exercise.ExerciseLog;
import org.tripartita.exercise.ExerciseRegistry;
import org.tripartita.exercise.LogEntry;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.Processes;

@ProductTest(properties = TestClock.MONTHS)
class PublicityProcessTest {

	@Autowired
	private Walk walk;

	@Autowired
	private TestClock clock;

	@Autowired
	private ExerciseLog log;

	@Autowired
	private ExerciseRegistry exercises;

	@Test
	void four_months_without_news_ask_the_convener_for_some_and_news_start_the_count_anew() {
		var exercise = walk.exercise("NAY", clock.today());
		var room = walk.enter(PublicityProcess.KEY, exercise, Processes.facts());
		assertThat(room).isWaitingAt("catchEvent_reviewDay");

		clock.moveTo(clock.today().plusMonths(2));
		log.add(exercise.id(), null, clock.today(), null, "publicity.log.news", "Se reunió el grupo promotor.");
		clock.moveTo(clock.today().plusMonths(2).plusDays(1));
		walk.runJobs();
		assertThat(room).isWaitingAt("catchEvent_reviewDay");

		clock.moveTo(clock.today().plusMonths(2).plusDays(1));
		walk.runJobs();
		assertThat(walk.refused(exercise.id(), "userTask_publishNews", "organo-garante",
				Map.of("news", "Se publicará la convocatoria en breve.", "happenedOn", clock.today().plusDays(1).toString())))
			.isEqualTo("La fecha del hecho no puede ser posterior a hoy.");
		walk.answer(exercise.id(), "userTask_publishNews", "organo-garante",
				Map.of("news", "Se publicará la convocatoria en breve.", "happenedOn", clock.today().toString()));
		assertThat(room).isWaitingAt("catchEvent_reviewDay");
		assertThat(log.of(exercise.id())).extracting(LogEntry::text).contains("Novedades: Se publicará la convocatoria en breve.");

		exercises.conclude(exercise.id(), clock.today());
		clock.moveTo(clock.today().plusMonths(4).plusDays(1));
		walk.runJobs();
		assertThat(room).isEnded().hasPassed("endEvent_exerciseOver");
	}

}
