package org.tripartita.journey;

import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

import org.tripartita.exercise.DeclarationSigning;
import org.tripartita.exercise.Exercise;
import org.tripartita.identity.Accounts;
import org.tripartita.identity.MandateChange;
import org.tripartita.identity.Mandates;
import org.tripartita.identity.NewAccount;
import org.tripartita.identity.NewMandate;
import org.tripartita.identity.Role;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.SuccessionWalk;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.Processes;
import org.tripartita.workflow.TaskDesk;

/** A declaratoria that waits for its text and then for three signatures, and people who are appointed meanwhile. */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = SuccessionWalk.OWN_COUNTRY)
abstract class SigningScene {

	static final String BY = "administracion.prueba";

	static final String SIGN = "userTask_signDeclaration";

	@Autowired
	Walk walk;

	@Autowired
	TestClock clock;

	@Autowired
	Accounts accounts;

	@Autowired
	Mandates mandates;

	@Autowired
	DeclarationSigning signing;

	@Autowired
	TaskDesk desk;

	@Autowired
	private SuccessionWalk territories;

	@Autowired
	@Qualifier("reconciliation")
	private ApplicationRunner newDay;

	String territory;

	Exercise exercise;

	@BeforeEach
	void a_declaratoria() {
		territory = territories.territory();
		exercise = walk.exercise(territory, clock.today().minusDays(60));
		walk.enter("declaration", exercise, Processes.facts());
	}

	void draft() {
		walk.answer(exercise.id(), "userTask_draftDeclaration", "organo-garante", Map.of("text",
				"Gobierno, órgano garante y sociedad civil manifestamos la voluntad de abrir el gobierno.", "place", "Cuernavaca"));
	}

	/** What happens every night and at each start. */
	void onANewDay() {
		try {
			newDay.run(new DefaultApplicationArguments());
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
	}

	Map<String, Object> signature(String organisation, String position) {
		return Map.of("decision", "SIGN", "organisation", organisation, "position", position, "powers", "Nombramiento y ley orgánica",
				"actedOn", clock.today().toString());
	}

	/** Somebody who has no part in the exercise yet. */
	String person(String name, String organisation) {
		var username = name + "." + territory.toLowerCase();
		accounts.open(new NewAccount(username, "Persona " + name, username + "@example.org", "una clave de prueba", Role.OBSERVACION, "OAX",
				organisation, clock.today().minusYears(1)));
		return username;
	}

	/** Appoints a titular, or an alternate of one. */
	UUID appoint(String person, Role role, String organisation, @Nullable UUID alternateOf) {
		var wanted = new NewMandate(person, role, territory, organisation, "Oficio 12/2026", "Acuerdo delegatorio", alternateOf,
				clock.today().minusDays(10), null);
		return ((MandateChange.Recorded) mandates.give(wanted, BY)).appointmentId();
	}

}
