package org.tripartita.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.ProcessEngineException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

import org.tripartita.exercise.DeclarationSigning;
import org.tripartita.exercise.Exercise;
import org.tripartita.identity.Accounts;
import org.tripartita.identity.MandateChange;
import org.tripartita.identity.Mandates;
import org.tripartita.identity.NewAccount;
import org.tripartita.identity.NewMandate;
import org.tripartita.identity.Role;
import org.tripartita.identity.Sector;
import org.tripartita.secretariat.process.StlWalk;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.SuccessionWalk;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.Processes;
import org.tripartita.workflow.TaskDesk;
import org.tripartita.workflow.TaskDesk.Receipt;

/** A titular is absent for some days: the alternate, designated in writing, acts in its place, and only until it returns. */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({ SuccessionWalk.class, StlWalk.class })
class AlternateStepsInAndReturnsTest {

	private static final String BY = "administracion.prueba";

	private static final String SIGN = "userTask_signDeclaration";

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
	private TaskDesk desk;

	@Autowired
	@Qualifier("reconciliation")
	private ApplicationRunner newDay;

	private String territory;

	private Exercise exercise;

	@Test
	void the_alternate_acts_during_the_absence_and_the_titular_before_and_after_it() {
		territory = change.territory();
		exercise = walk.exercise(territory, clock.today().minusDays(60));
		walk.enter("declaration", exercise, Processes.facts());
		var titular = person("titular");
		var alternate = person("suplente");
		var seat = given(mandate(titular, null));
		given(mandate(alternate, seat));
		draft();
		mandates.absent(seat, clock.today(), clock.today().plusDays(5), BY);

		assertClosedFor(titular);
		answer(alternate, Map.of("decision", "DECLINE", "reason", "Faltan compromisos medibles en el texto.", "actedOn",
				clock.today().toString()));
		for (var sector : new Sector[] { Sector.OVERSIGHT_BODY, Sector.CIVIL_SOCIETY }) {
			walk.answer(exercise.id(), SIGN, sector.role(), signature());
		}
		clock.advance(Duration.ofDays(6));
		onANewDay();
		walk.answer(exercise.id(), "userTask_resolveRefusal", "organo-garante", Map.of("resolution", "REDRAFT"));
		draft();

		assertClosedFor(alternate);
		answer(titular, signature());
		assertThat(signing.signedBy(exercise.id(), Sector.GOVERNMENT)).isTrue();
	}

	@Test
	void a_titular_who_comes_back_early_has_its_seat_again_the_same_day() {
		territory = change.territory();
		exercise = walk.exercise(territory, clock.today().minusDays(60));
		walk.enter("declaration", exercise, Processes.facts());
		var titular = person("titular");
		var alternate = person("suplente");
		var seat = given(mandate(titular, null));
		given(mandate(alternate, seat));
		mandates.absent(seat, clock.today(), clock.today().plusDays(30), BY);
		draft();
		clock.advance(Duration.ofDays(2));
		mandates.back(seat, BY);

		assertClosedFor(alternate);
		answer(titular, signature());
	}

	private void onANewDay() {
		try {
			newDay.run(new DefaultApplicationArguments());
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
	}

	private void draft() {
		walk.answer(exercise.id(), "userTask_draftDeclaration", "organo-garante", Map.of("text",
				"Gobierno, órgano garante y sociedad civil manifestamos la voluntad de abrir el gobierno.", "place", "Cuernavaca"));
	}

	private void answer(String person, Map<String, Object> answer) {
		assertThat(desk.submit(person, task(), answer)).isEqualTo(new Receipt.Taken(""));
		walk.runJobs();
	}

	/** Whoever does not hold the seat today is refused: by the edge, or by the engine as somebody from elsewhere. */
	private void assertClosedFor(String person) {
		assertThat(isRefused(person)).isTrue();
		assertThat(signing.acts(exercise.id())).noneMatch(act -> act.sector() == Sector.GOVERNMENT);
	}

	private boolean isRefused(String person) {
		try {
			return desk.submit(person, task(), signature()) instanceof Receipt.Refused;
		}
		catch (ProcessEngineException closed) {
			return true;
		}
	}

	private String task() {
		return walk.task(exercise.id(), SIGN, "gobierno").taskId();
	}

	private Map<String, Object> signature() {
		return Map.of("decision", "SIGN", "organisation", "Secretaría de Gobierno", "position", "Titular", "powers",
				"Artículo 5 de su ley orgánica", "actedOn", clock.today().toString());
	}

	private String person(String name) {
		var username = name + "." + territory.toLowerCase();
		accounts.open(new NewAccount(username, "Persona " + name, username + "@example.org", "una clave de prueba", Role.OBSERVACION, "OAX",
				"Secretaría de Gobierno", clock.today().minusYears(1)));
		return username;
	}

	private NewMandate mandate(String person, @Nullable UUID alternateOf) {
		return new NewMandate(person, Role.GOBIERNO, territory, "Secretaría de Gobierno", "Oficio 12/2026", "Acuerdo delegatorio",
				alternateOf, clock.today().minusDays(10), null);
	}

	private UUID given(NewMandate wanted) {
		return ((MandateChange.Recorded) mandates.give(wanted, BY)).appointmentId();
	}

}
