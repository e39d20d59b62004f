package org.tripartita.monitoring.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Visitor;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.PendingTask;
import org.tripartita.workflow.PendingTasks;

@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class BoardPageTest {

	@Autowired
	private Walk walk;

	@Autowired
	private PendingTasks tasks;

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

		assertThat(garante.get("/tablero").body()).contains("<span>Facilitación u órgano garante</span>:", "Registrar el taller");
	}

}
