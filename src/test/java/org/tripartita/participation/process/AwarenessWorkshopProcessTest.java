package org.tripartita.participation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.deadline.DueDates;
import org.tripartita.exercise.Exercise;
import org.tripartita.exercise.ExerciseLog;
import org.tripartita.exercise.ExerciseRegistry;
import org.tripartita.exercise.ExerciseState;
import org.tripartita.exercise.LogEntry;
import org.tripartita.participation.Workshops;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.Processes;
import org.tripartita.workflow.RoomVariables;

@ProductTest
class AwarenessWorkshopProcessTest {

	@Autowired
	private Walk walk;

	@Autowired
	private TestClock clock;

	@Autowired
	private DueDates dueDates;

	@Autowired
	private Workshops workshops;

	@Autowired
	private ExerciseLog log;

	@Autowired
	private ExerciseRegistry exercises;

	@Test
	void a_workshop_of_the_three_sectors_is_recorded_without_names_and_published() {
		var exercise = walk.exercise(clock.today().minusDays(30));
		var room = enter(exercise);
		plan(exercise);
		assertThat(walk.task(exercise.id(), "userTask_recordWorkshop", "organo-garante").name())
			.startsWith("Registrar asistencia y resultados · Qué es gobierno abierto, ");
		hold(exercise, attendance(12, 3, 20));

		assertThat(room).isEnded();
		assertThat(log.of(exercise.id())).extracting(LogEntry::text)
			.contains("Se celebró el taller de sensibilización «Qué es gobierno abierto» con 40 personas.");
		assertThat(workshops.ofExercise(exercise.id())).singleElement().satisfies(workshop -> {
			assertThat(workshop.documentId()).isNotNull();
			assertThat(workshop.audience()).isEqualTo("Gobierno, Organizaciones de la sociedad civil");
		});
	}

	@Test
	void what_a_workshop_came_to_is_recorded_in_the_days_after_it() {
		var exercise = walk.exercise(clock.today().minusDays(30));
		enter(exercise);
		var day = clock.today().plusDays(30);
		walk.answer(exercise.id(), "userTask_planWorkshop", "organo-garante", planned(day));

		assertThat(walk.task(exercise.id(), "userTask_recordWorkshop", "organo-garante").dueAt())
			.isEqualTo(dueDates.of("userTask_recordWorkshop", null, day.atStartOfDay(clock.getZone()).toInstant(), exercise.territoryCode()).at());
	}

	@Test
	void a_workshop_without_one_sector_is_repeated_or_its_limitation_is_published() {
		var exercise = walk.exercise(clock.today().minusDays(30));
		var room = enter(exercise);
		plan(exercise);
		hold(exercise, attendance(12, 3, 0));
		walk.answer(exercise.id(), "userTask_decideRepeat", "organo-garante", Map.of("decision", "REPEAT"));
		plan(exercise);
		hold(exercise, attendance(0, 3, 8));
		walk.answer(exercise.id(), "userTask_decideRepeat", "organo-garante",
				Map.of("decision", "GO_ON", "reason", "El gobierno tendrá una sesión aparte."));

		assertThat(room).isEnded();
		assertThat(workshops.ofExercise(exercise.id())).hasSize(2)
			.filteredOn(workshop -> workshop.documentId() != null)
			.singleElement()
			.satisfies(workshop -> assertThat(workshop.limitation()).isEqualTo("El gobierno tendrá una sesión aparte."));
	}

	@Test
	void the_day_of_a_workshop_lies_in_the_exercise_and_not_in_the_future() {
		var exercise = walk.exercise(clock.today().minusDays(30));
		enter(exercise);
		assertThat(walk.refused(exercise.id(), "userTask_planWorkshop", "organo-garante", planned(clock.today().minusDays(31))))
			.isEqualTo("El día del taller no puede ser anterior al inicio del ejercicio.");
		plan(exercise);
		assertThat(walk.sentToBrowser(walk.task(exercise.id(), "userTask_recordWorkshop", "facilitacion"))).as("the day that was planned is proposed")
			.containsEntry("heldOn", clock.today().toString());
		var tomorrow = new HashMap<>(attendance(1, 1, 1));
		tomorrow.put("heldOn", clock.today().plusDays(1).toString());
		var before = new HashMap<>(attendance(1, 1, 1));
		before.put("heldOn", clock.today().minusDays(31).toString());

		assertThat(walk.refused(exercise.id(), "userTask_recordWorkshop", "facilitacion", tomorrow))
			.isEqualTo("La fecha en que se celebró no puede ser posterior a hoy.");
		assertThat(walk.refused(exercise.id(), "userTask_recordWorkshop", "organo-garante", before))
			.isEqualTo("La fecha en que se celebró no puede ser anterior al inicio del ejercicio.");
	}

	@Test
	void a_garante_convokes_a_workshop_at_any_moment_for_its_own_exercises_only() {
		var own = walk.exercise(clock.today().minusDays(30));
		var foreign = walk.exercise("CHH", clock.today().minusDays(30));
		exercises.moveTo(own.id(), ExerciseState.DECLARED);
		exercises.moveTo(foreign.id(), ExerciseState.DECLARED);

		walk.start("organo-garante", own.territoryCode(), AwarenessWorkshopProcess.KEY, Map.of("territory", own.territoryCode(), "exercise", own.code()));
		assertThat(walk.waiting(own.id())).containsExactly("userTask_planWorkshop@organo-garante");
		assertThat(walk.refusedStart("organo-garante", own.territoryCode(), AwarenessWorkshopProcess.KEY,
				Map.of("territory", own.territoryCode(), "exercise", foreign.code())))
			.contains("la opción elegida no está entre las que se ofrecen");
		assertThat(walk.refusedStart("organo-garante", own.territoryCode(), AwarenessWorkshopProcess.KEY,
				Map.of("territory", "CHH", "exercise", foreign.code())))
			.isEqualTo("No puedes iniciar un proceso para ese territorio: no tienes un nombramiento vigente en él.");
		assertThat(walk.waiting(foreign.id())).isEmpty();
	}

	private ProcessInstance enter(Exercise exercise) {
		return walk.enter(AwarenessWorkshopProcess.KEY, exercise, Processes.facts().with(RoomVariables.PURPOSE, "BEFORE_SECRETARIAT"));
	}

	private void plan(Exercise exercise) {
		walk.answer(exercise.id(), "userTask_planWorkshop", "organo-garante", planned(clock.today()));
	}

	private static Map<String, Object> planned(LocalDate day) {
		return Map.of("title", "Qué es gobierno abierto", "audience", List.of("GOVERNMENT", "CIVIL_SOCIETY"), "place",
				"Biblioteca central", "plannedOn", day.toString(), "contents", true);
	}

	private void hold(Exercise exercise, Map<String, Object> attendance) {
		walk.answer(exercise.id(), "userTask_recordWorkshop", "organo-garante", attendance);
	}

	private Map<String, Object> attendance(int government, int oversightBody, int civilSociety) {
		return Map.of("heldOn", clock.today().toString(), "government", government, "oversightBody", oversightBody,
				"civilSociety", civilSociety, "others", 5, "evaluation", "Se preguntó por los plazos y por quién responde.");
	}

}
