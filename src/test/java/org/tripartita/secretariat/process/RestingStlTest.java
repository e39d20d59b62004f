package org.tripartita.secretariat.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tripartita.secretariat.process.SittingStl.SECRETARY;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.tripartita.identity.Sector;
import org.tripartita.secretariat.Agreements;
import org.tripartita.secretariat.Secretariat;
import org.tripartita.secretariat.SecretariatLife;
import org.tripartita.secretariat.SecretariatRest;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;

/** While a party is missing an STL's sessions sleep and what it agreed to have done goes on (domain 5.6, G-03, G-21). */
@ProductTest
class RestingStlTest {

	private static final String ATTENDANCE = "userTask_recordAttendance";

	private static final String REPORT = "userTask_reportAgreement";

	@Autowired
	private Walk walk;

	@Autowired
	private StlWalk stl;

	@Autowired
	private SittingStl sitting;

	@Autowired
	private TestClock clock;

	@Autowired
	private SecretariatLife life;

	@Autowired
	private SecretariatRest rest;

	@Autowired
	private Agreements agreements;

	@Autowired
	private JdbcClient database;

	private Secretariat secretariat;

	@BeforeEach
	void an_stl_with_an_agreement_to_report_and_another_session_to_hold() {
		secretariat = sitting.found().secretariat();
		var held = clock.today().minusDays(3);
		sitting.convene(secretariat,
				SittingStl.call(secretariat, "ORDINARY", held.minusDays(10), held, sitting.file(secretariat, "Primero")));
		sitting.attend(secretariat, Sector.values());
		sitting.agree(secretariat, Map.of("text", "Publicar el padrón de obra.", "sector", "GOVERNMENT", "dueOn",
				clock.today().plusDays(30).toString()));
		sitting.sign(secretariat);
		sitting.convene(secretariat,
				SittingStl.call(secretariat, "ORDINARY", held.minusDays(10), held, sitting.file(secretariat, "Segundo")));
	}

	@Test
	void a_session_waits_until_the_party_is_there_again_and_nothing_of_it_is_lost() {
		life.suspend(secretariat.id(), clock.today(), "La sociedad civil se retiró.");

		assertThat(stl.refused(secretariat, ATTENDANCE, SECRETARY, stl.present(secretariat.id(), Sector.values())))
			.startsWith("El STL está suspendido");
		life.resume(secretariat.id(), clock.today(), "La sociedad civil volvió.");
		sitting.attend(secretariat, Sector.values());
		assertThat(stl.waiting(secretariat)).contains("userTask_deliberateItem@" + SECRETARY);
	}

	@Test
	void the_time_that_a_task_slept_does_not_count_and_what_goes_on_keeps_its_day() {
		var attendance = stl.task(secretariat, ATTENDANCE, SECRETARY).dueAt();
		var report = stl.task(secretariat, REPORT, "gobierno").dueAt();
		life.suspend(secretariat.id(), clock.today(), "La sociedad civil se retiró.");
		assertThat(rest.resting()).contains(secretariat.id());
		clock.advance(Duration.ofDays(20));
		life.resume(secretariat.id(), clock.today(), "La sociedad civil volvió.");

		assertThat(rest.resting()).doesNotContain(secretariat.id());
		assertThat(stl.task(secretariat, ATTENDANCE, SECRETARY).dueAt()).isEqualTo(attendance.plus(Duration.ofDays(20)));
		assertThat(stl.task(secretariat, REPORT, "gobierno").dueAt()).isEqualTo(report);
	}

	@Test
	void an_agreement_is_reported_all_the_same() {
		life.suspend(secretariat.id(), clock.today(), "La sociedad civil se retiró.");
		stl.answer(secretariat, REPORT, "gobierno", Map.of("outcome", "DONE", "account", "Se publicó el padrón en el portal.", "actedOn",
				clock.today().toString()));

		assertThat(agreements.open(secretariat.id())).isEmpty();
	}

	@Test
	void a_secretary_who_is_asked_to_convene_while_the_stl_rests_may_answer_later() {
		life.suspend(secretariat.id(), clock.today(), "La sociedad civil se retiró.");
		life.askForSession(secretariat.id());
		walk.runJobs();

		var task = stl.task(secretariat, "userTask_planSession", SECRETARY);
		assertThat(stl.refused(secretariat, "userTask_planSession", SECRETARY, Map.of("next", "LATER", "reason",
				"Falta una de las partes.", "expectedOn", clock.today().plusDays(30).toString())))
			.startsWith("El STL está suspendido");
		await().until(() -> database.sql("select count(*) from event_publication").query(Integer.class).single() == 0);
		assertThat(database.sql("select count(*) from outgoing_mail where event like ?")
			.param("task-%:" + task.taskId())
			.query(Integer.class)
			.single()).isZero();
		life.resume(secretariat.id(), clock.today(), "La sociedad civil volvió.");
		stl.answer(secretariat, "userTask_planSession", SECRETARY, Map.of("next", "CONVENED"));
	}

}
