package org.tripartita.monitoring.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.tripartita.exercise.ExerciseRegistry;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Visitor;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.PendingTask;
import org.tripartita.workflow.PendingTasks;
import org.tripartita.workflow.RoleGroups;

@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class BoardPageTest {

	@Autowired
	private Walk walk;

	@Autowired
	private PendingTasks tasks;

	@Autowired
	private ExerciseRegistry exercises;

	@Autowired
	private TestClock clock;

	@LocalServerPort
	private int port;

	@Test
	void everybody_who_may_do_a_task_is_named() {
		var exercise = walk.exercise("VER", clock.today());
		tasks.opened(new PendingTask(UUID.randomUUID().toString(), exercise.id(), null, "ver", "userTask_recordWorkshop",
				"Registrar el taller", List.of("facilitacion.ver", "organo-garante.ver"), 8, Instant.now(clock), Instant.now(clock)));
		var garante = new Visitor(port);
		garante.logIn("organo-garante.ver", "una clave de prueba");

		assertThat(garante.get("/acerca").body()).contains("<a href=\"/tablero\">Tablero</a>");
		assertThat(new Visitor(port).get("/acerca").body()).doesNotContain("/tablero");
		assertThat(garante.get("/tablero").body()).contains("<span>Facilitación u órgano garante</span>:", "Registrar el taller",
				"<span>8. Talleres de sensibilización</span>");
	}

	@Test
	void nobody_is_waited_for_in_an_exercise_that_concluded() {
		var territory = walk.territory();
		var over = walk.exercise(territory, clock.today().minusYears(2));
		exercises.conclude(over.id(), clock.today().minusYears(1));
		var open = walk.exercise(territory, clock.today());
		var garante = new Visitor(port);
		garante.logIn(RoleGroups.of("organo-garante", territory), "una clave de prueba");
		var page = garante.get("/tablero").body();

		assertThat(row(page, over.code())).contains("Nadie: concluyó").doesNotContain("espera una fecha", "En tiempo", "class=\"health");
		assertThat(row(page, open.code())).contains("Nadie: espera una fecha", "En tiempo").doesNotContain("concluyó");
	}

	private static String row(String page, String code) {
		var from = page.indexOf("/ejercicios/" + code);
		assertThat(from).isPositive();
		return page.substring(from, page.indexOf("</tr>", from));
	}

}
