package org.tripartita.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.tripartita.exercise.ExerciseLog;
import org.tripartita.exercise.Exercises;
import org.tripartita.identity.Sector;
import org.tripartita.secretariat.process.StlWalk;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.PendingTask;
import org.tripartita.workflow.PendingTasks;
import org.tripartita.workflow.Processes;

@ProductTest(properties = TestClock.MONTHS)
class StallWatchTest {

	@Autowired
	private Walk walk;

	@Autowired
	private TestClock clock;

	@Autowired
	private StallWatch watch;

	@Autowired
	private Board board;

	@Autowired
	private PublicStalls stalls;

	@Autowired
	private JdbcClient database;

	@Autowired
	private StlWalk stl;

	@Autowired
	private PendingTasks tasks;

	@Autowired
	private Exercises exercises;

	@Autowired
	private ExerciseLog log;

	@Autowired
	private RuntimeService engine;

	@Autowired
	private HistoryService history;

	@Test
	void a_declaratoria_that_nobody_follows_up_is_one_incident_on_the_step_until_somebody_does() {
		var code = declared("HID");
		var exercise = exercises.findByCode(code).orElseThrow();
		watch.look();
		assertThat(incidents("hid")).isEmpty();

		clock.moveTo(clock.today().plusDays(100));
		watch.look();
		watch.look();
		assertThat(incidents("hid")).singleElement().satisfies(incident -> {
			assertThat(incident.getConfiguration()).isEqualTo("ST-0");
			assertThat(incident.getIncidentMessage()).startsWith("ST-0 Declaratoria firmada sin convocatoria ni taller (atención), desde el ")
				.contains("Ejercicio " + code + ". Puede destrabarlo: quien convoca el ejercicio (órgano garante).");
			assertThat(incident.getTenantId()).isEqualTo("hid");
			assertThat(incident.getActivityId()).isEqualTo("callActivity_awarenessBeforeSecretariat");
		});
		assertThat(board.of(List.of("hid"))).singleElement().satisfies(row -> {
			assertThat(row.health()).isEqualTo("AMBER");
			assertThat(row.stall()).startsWith("ST-0").contains(". Puede destrabarlo").as("its row names it").doesNotContain(code);
			assertThat(row.code()).isEqualTo(code);
			assertThat(row.instanceId()).isEqualTo(incidents("hid").get(0).getProcessInstanceId());
			assertThat(row.tenant()).isEqualTo("hid");
		});
		assertThat(board.of(List.of("oax"))).isEmpty();
		assertThat(stalls.ofExercise(exercise.id())).hasValueSatisfying(stall -> {
			assertThat(stall.level()).isEqualTo("AMBER");
			assertThat(stall.sentence()).startsWith("Declaratoria firmada sin convocatoria ni taller, desde el ")
				.endsWith(". Puede destrabarlo: quien convoca el ejercicio (órgano garante).").doesNotContain("ST-0", code);
		});

		database.sql("update stall set holder = 'CIVIL_SOCIETY' where exercise_id = ?").param(exercise.id()).update();
		watch.look();
		assertThat(incidents("hid")).as("somebody else convenes").hasSize(1);
		assertThat(stalls.ofExercise(exercise.id())).hasValueSatisfying(stall -> assertThat(stall.sentence()).contains("(órgano garante)"));

		clock.moveTo(clock.today().plusDays(80));
		watch.look();
		assertThat(incidents("hid")).singleElement()
			.satisfies(incident -> assertThat(incident.getIncidentMessage()).contains("(estancado)"));

		log.add(exercise.id(), 8, clock.today(), null, "publicity.log.news", "Se celebró el primer taller.");
		clock.moveTo(clock.today().plusDays(1));
		watch.look();
		assertThat(incidents("hid")).singleElement()
			.satisfies(incident -> assertThat(incident.getConfiguration()).as("the STL is still missing").isEqualTo("ST-1"));
		assertThat(history.createHistoricIncidentQuery().incidentType(StallIncidents.TYPE).tenantIdIn("hid").resolved().count()).isEqualTo(3);
	}

	@Test
	void an_STL_that_no_longer_meets_is_an_incident_on_its_own_instance() {
		var code = declared("BCN");
		var exercise = exercises.findByCode(code).orElseThrow();
		walk.enter("secretariat-installation", exercise, Processes.facts());
		var secretariat = stl.installed(exercise, clock.today(), StlWalk.rules(clock.today()));
		clock.moveTo(clock.today().plusDays(119));
		watch.look();
		assertThat(incidents("bcn")).isEmpty();

		clock.moveTo(clock.today().plusDays(1));
		watch.look();
		assertThat(incidents("bcn")).singleElement().satisfies(incident -> {
			assertThat(incident.getConfiguration()).isEqualTo("ST-2");
			assertThat(incident.getIncidentMessage()).contains("El STL no sesiona con los tres sectores (atención)")
				.contains("Puede destrabarlo: la secretaría técnica del STL (sociedad civil), con una sesión extraordinaria.");
			assertThat(engine.createProcessInstanceQuery().processInstanceId(incident.getProcessInstanceId()).singleResult().getBusinessKey())
				.isEqualTo(secretariat.code());
		});

		tasks.opened(new PendingTask("remedy", null, secretariat.id(), "bcn", "userTask_planSession", "Convocar a sesión",
				List.of("organo-garante.bcn"), null, Instant.now(clock), Instant.now(clock)));
		assertThat(board.of(List.of("bcn"))).singleElement().satisfies(row -> {
			assertThat(row.remedyId()).isEqualTo("remedy");
			assertThat(row.remedy()).isEqualTo("Convocar a sesión");
		});
		tasks.closed("remedy");
	}

	private String declared(String territory) {
		walk.peopleOf(territory);
		var code = walk.start("organo-garante", territory, "local-strategy",
				Map.of("territory", territory, "convener", "organo-garante", "interestOn", clock.today().toString()));
		var exercise = exercises.findByCode(code).orElseThrow().id();
		walk.answer(exercise, "userTask_draftDeclaration", "organo-garante",
				Map.of("text", "Manifestamos la voluntad de abrir el gobierno de la entidad a su ciudadanía.", "place", "Pachuca"));
		for (var sector : Sector.roles()) {
			walk.answer(exercise, "userTask_signDeclaration", sector, Map.of("decision", "SIGN", "organisation", "Institución",
					"position", "Titular", "powers", "Ley orgánica", "actedOn", clock.today().toString()));
		}
		return code;
	}

	private List<Incident> incidents(String tenant) {
		return engine.createIncidentQuery().incidentType(StallIncidents.TYPE).tenantIdIn(tenant).list();
	}

}
