package org.tripartita.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.tripartita.exercise.DeclarationSignature;
import org.tripartita.exercise.DeclarationSigning;
import org.tripartita.exercise.Exercise;
import org.tripartita.identity.Accounts;
import org.tripartita.identity.EndReason;
import org.tripartita.identity.MandateChange;
import org.tripartita.identity.Mandates;
import org.tripartita.identity.NewAccount;
import org.tripartita.identity.NewMandate;
import org.tripartita.identity.Role;
import org.tripartita.identity.Sector;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.Visibility;
import org.tripartita.secretariat.process.StlWalk;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.SuccessionWalk;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.Processes;
import org.tripartita.workflow.TaskDesk;
import org.tripartita.workflow.TaskDesk.Receipt;

/** A mandate ends while the three sectors sign: the one who lost it signs no more, and what was signed stays signed. */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({ SuccessionWalk.class, StlWalk.class })
class MandateEndsInASignatureRoundTest {

	private static final String BY = "administracion.prueba";

	@Autowired
	private Walk walk;

	@Autowired
	private SuccessionWalk change;

	@Autowired
	private TestClock clock;

	@Autowired
	private Accounts accounts;

	@Autowired
	private Mandates mandates;

	@Autowired
	private DeclarationSigning signing;

	@Autowired
	private ActaRegister actas;

	@Autowired
	private TaskService tasks;

	@Autowired
	private TaskDesk desk;

	@Autowired
	@Qualifier("reconciliation")
	private ApplicationRunner newDay;

	@Autowired
	private JdbcClient database;

	private String territory;

	private Exercise exercise;

	@BeforeEach
	void a_declaratoria_that_waits_for_three_signatures() {
		territory = change.territory();
		exercise = walk.exercise(territory, clock.today().minusDays(60));
		walk.enter("declaration", exercise, Processes.facts());
		walk.answer(exercise.id(), "userTask_draftDeclaration", "organo-garante", Map.of("text",
				"Gobierno, órgano garante y sociedad civil manifestamos la voluntad de abrir el gobierno.", "place", "Cuernavaca"));
	}

	@Test
	void the_signature_is_refused_the_task_goes_to_the_alternate_with_notice_and_earlier_signatures_stay() {
		var titular = person("titular");
		var alternate = person("suplente");
		var seat = given(mandate(titular, null));
		given(mandate(alternate, seat));
		walk.answer(exercise.id(), "userTask_signDeclaration", "gobierno", signature("Secretaría de Gobierno", "Subsecretaría"));
		var task = walk.task(exercise.id(), "userTask_signDeclaration", "sociedad-civil").taskId();
		tasks.claim(task, titular);

		mandates.end(seat, clock.today(), EndReason.REMOVED, BY);
		clock.advance(Duration.ofDays(1));
		assertThat(desk.submit(titular, task, signature("Colectivo", "Coordinación"))).isEqualTo(
				new Receipt.Refused("Tu nombramiento para esta tarea ya no está vigente. La tarea vuelve a tu sector."));
		assertThat(signing.signedBy(exercise.id(), Sector.CIVIL_SOCIETY)).as("nothing was kept").isFalse();

		reconcile();
		assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee()).isNull();
		await().untilAsserted(() -> assertThat(told(alternate)).isPositive());
		assertThat(desk.submit(alternate, task, signature("Colectivo", "Coordinación suplente"))).isEqualTo(new Receipt.Taken(""));
	}

	@Test
	void what_somebody_signed_keeps_the_name_and_office_of_that_moment_after_the_mandate_ends() {
		walk.answer(exercise.id(), "userTask_signDeclaration", "gobierno", signature("Secretaría de Gobierno", "Subsecretaría"));
		clock.advance(Duration.ofDays(1));
		assertThat(accounts.close("gobierno." + territory.toLowerCase(), BY)).isTrue();
		walk.answer(exercise.id(), "userTask_signDeclaration", "organo-garante", signature("Instituto de Transparencia", "Presidencia"));
		walk.answer(exercise.id(), "userTask_signDeclaration", "sociedad-civil", signature("Colectivo", "Coordinación"));

		assertThat(signing.declared(exercise.id())).isTrue();
		assertThat(signing.acts(exercise.id())).filteredOn(act -> act.sector() == Sector.GOVERNMENT)
			.extracting(DeclarationSignature::organisation, DeclarationSignature::position)
			.containsExactly(tuple("Secretaría de Gobierno", "Subsecretaría"));
		var acta = actas.ofExercise(exercise.id(), Visibility.PUBLIC).get(0);
		assertThat(actas.canonicalJson(acta.id())).hasValueSatisfying(text -> assertThat(text).contains("Secretaría de Gobierno", "Subsecretaría"));
	}

	private void reconcile() {
		try {
			newDay.run(new DefaultApplicationArguments());
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
	}

	private long told(String person) {
		return database.sql("select count(*) from outgoing_mail where recipient = ? and event like 'task-returned:%'")
			.param(person)
			.query(Long.class)
			.single();
	}

	private Map<String, Object> signature(String organisation, String position) {
		return Map.of("decision", "SIGN", "organisation", organisation, "position", position, "powers", "Nombramiento y ley orgánica",
				"actedOn", clock.today().toString());
	}

	private String person(String name) {
		var username = name + "." + territory.toLowerCase();
		accounts.open(new NewAccount(username, "Persona " + name, username + "@example.org", "una clave de prueba", Role.OBSERVACION, "OAX",
				"Colectivo", clock.today().minusYears(1)));
		return username;
	}

	private NewMandate mandate(String person, @Nullable UUID alternateOf) {
		return new NewMandate(person, Role.SOCIEDAD_CIVIL, territory, "Colectivo", "Carta de designación", "Carta poder", alternateOf,
				clock.today().minusDays(10), null);
	}

	private UUID given(NewMandate wanted) {
		return ((MandateChange.Recorded) mandates.give(wanted, BY)).appointmentId();
	}

}
